package org.huiyin.web.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.huiyin.testing.RunningHuiyin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A connected channel over which three messages an hour came for two weeks, and none for a day. */
class ChannelLightIT {

    private static final Pattern SETUP_CODE = Pattern.compile("Setup code: (\\S+)");

    @TempDir
    Path folder;

    private RunningHuiyin huiyin;
    private String token = "";

    @Test
    void unusualSilenceIsSeenOnThePageAndByPrograms() throws SQLException {
        try (var started = RunningHuiyin.in(folder.resolve("data")).start()) {
            huiyin = started;
            setUp();
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

    private void setUp() {
        var code = SETUP_CODE.matcher(huiyin.console());
        assertThat(code.find()).isTrue();
        token = read(huiyin.post("/api/v1/setup", """
                        {"code": "%s", "email": "admin@example.org", "name": "admin", "password": "a long enough password"}""".formatted(code.group(1))).body())
                .path("token")
                .asText();
    }

    private void connect() {
        var answer = huiyin.send(HttpRequest.newBuilder(huiyin.address("/api/v1/channels/wechat"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("""
                        {"settings": {"app-id": "wx0123456789abcdef", "app-secret": "swordfish", "token": "swordfish"}}"""))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private String light() {
        var answer = huiyin.get("/api/v1/channels/wechat", "Authorization", "Bearer " + token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return read(answer.body()).findPath("light").asText();
    }

    private String page(String language) {
        return huiyin.get("/admin/channels", "Authorization", "Bearer " + token, "Accept-Language", language)
                .body();
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

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new AssertionError(json, e);
        }
    }
}
