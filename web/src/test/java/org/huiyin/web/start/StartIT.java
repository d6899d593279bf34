package org.huiyin.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.huiyin.testing.RunningHuiyin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartIT {

    @TempDir
    private Path folder;

    @Test
    void theConsoleSaysWhereItIsAndHowToSetItUp() {
        assertThat(RunningHuiyin.shared().console())
                .contains("Huiyin 回音 is ready: " + RunningHuiyin.shared().address())
                .containsPattern("Setup code: [0-9A-Z]{4}(-[0-9A-Z]{4}){3}");
    }

    @Test
    void secretsAreForTheOwnerOnly() throws IOException {
        Path secrets = RunningHuiyin.shared().data().resolve("secrets");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets)))
                .isEqualTo("rwx------");
        try (var files = Files.list(secrets)) {
            assertThat(files).isNotEmpty().allSatisfy(file -> assertThat(
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------"));
        }
    }

    @Test
    void aDataFolderInUseIsRefused() {
        var second = RunningHuiyin.in(RunningHuiyin.shared().data()).prepare();

        assertThat(second.startInVain()).isEqualTo(1);
        assertThat(second.console()).contains("is in use by another Huiyin");
    }

    @Test
    void aTakenPortIsRefused() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var huiyin = RunningHuiyin.in(folder.resolve("data"))
                    .option("--port", String.valueOf(other.getLocalPort()))
                    .prepare();

            assertThat(huiyin.startInVain()).isEqualTo(1);
            assertThat(huiyin.console()).contains("Port " + other.getLocalPort() + " on 127.0.0.1 is taken");
        }
    }

    @Test
    void aFileWhereTheDataFolderShouldBeIsRefused() throws IOException {
        Path file = Files.createFile(folder.resolve("data-is-a-file"));
        var huiyin = RunningHuiyin.in(folder.resolve("data"))
                .option("--data", file.toString())
                .prepare();

        assertThat(huiyin.startInVain()).isEqualTo(1);
        assertThat(huiyin.console()).contains("cannot be created or written").doesNotContain("\tat ");
    }

    @Test
    void whatWasRehearsedBeforeTheFirstRequestIsNotThere() throws SQLException, IOException {
        var huiyin = RunningHuiyin.in(folder.resolve("data"))
                .setting("huiyin.rehearsal.seconds", "2")
                .start();
        huiyin.stop();

        assertThat(Files.readString(huiyin.data().resolve("log/huiyin.log"))).containsPattern("Rehearsed with [1-9]");
        String url = "jdbc:h2:file:" + huiyin.data().resolve("db/huiyin");
        try (var database = DriverManager.getConnection(url, "huiyin", "");
                var statement = database.createStatement();
                var counted = statement.executeQuery("""
                        select (select count(*) from report) + (select count(*) from delivery)
                            + (select count(*) from reporter) + (select count(*) from issue)""")) {
            assertThat(counted.next()).isTrue();
            assertThat(counted.getInt(1)).isZero();
        }
    }

    @Test
    void aNewerSchemaIsRefusedAndLeftAlone() throws SQLException {
        var huiyin = RunningHuiyin.in(folder.resolve("data")).start();
        huiyin.stop();
        String url = "jdbc:h2:file:" + huiyin.data().resolve("db/huiyin");
        try (var database = DriverManager.getConnection(url, "huiyin", "");
                var statement = database.createStatement()) {
            statement.execute("""
                    insert into "flyway_schema_history" ("installed_rank", "version", "description", "type", "script",
                      "installed_by", "execution_time", "success")
                    values (9999, '9999', 'of the future', 'SQL', 'V9999__of_the_future.sql', 'huiyin', 1, true)
                    """);
        }

        assertThat(huiyin.startInVain()).isEqualTo(1);
        assertThat(huiyin.console()).contains("The database is of a newer Huiyin (schema 9999)");
    }
}
