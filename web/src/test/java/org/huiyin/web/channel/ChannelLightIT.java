package org.huiyin.web.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.huiyin.testing.RunningHuiyin;
import org.huiyin.web.Administrator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A connected channel over which three messages an hour came for two weeks, and none for a day. */
class ChannelLightIT {

    @TempDir
    Path folder;

    private RunningHuiyin huiyin;
    private Administrator admin;

    @Test
    void unusualSilenceIsSeenOnThePageAndByPrograms() throws SQLException {
        try (var started = RunningHuiyin.in(folder.resolve("data")).start()) {
            huiyin = started;
            admin = Administrator.settingUp(huiyin);
            connect();
            assertThat(light()).isEqualTo("works");

            started.stop();
            messagesUntilYesterday();
            started.start();

            assertThat(light()).isEqualTo("silent");
            assertThat(page("en")).contains("light--silent\">works, but unusually silent<");
            assertThat(page("zh-CN")).contains("light--silent\">正常，但安静得反常<");
        }
    }

    private void connect() {
        admin.put("/api/v1/channels/wechat", """
                {"settings": {"app-id": "wx0123456789abcdef", "app-secret": "swordfish", "token": "swordfish"}}""");
    }

    private String light() {
        return admin.read("/api/v1/channels/wechat").findPath("light").asText();
    }

    private String page(String language) {
        return admin.page("/admin/channels", language);
    }

    private void messagesUntilYesterday() throws SQLException {
        var url = "jdbc:h2:file:" + huiyin.data().resolve("db/huiyin");
        try (var database = DriverManager.getConnection(url, "huiyin", "");
                var statement = database.createStatement()) {
            statement.execute("""
                    insert into delivery (id, channel, external_id, content_type, body, body_hash, received_at, state, tries,
                        sequence)
                    select random_uuid(), 'wechat', 'was:' || x, 'text/xml', x'', '0',
                        dateadd(minute, -20 * x, dateadd(hour, -24, localtimestamp)), 'PROCESSED', 1, 0
                    from system_range(1, 14 * 24 * 3)""");
        }
    }
}
