package org.huiyin.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.huiyin.testing.RunningHuiyin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresIT {

    private static final String END_ALL_OTHERS =
            "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and usename is not null";

    @TempDir
    private Path folder;

    @Test
    void itRunsOnPostgresAndGetsOverConnectionsThatWereCut() throws IOException, SQLException {
        try (var postgres = EmbeddedPostgres.start();
                var huiyin = RunningHuiyin.in(folder.resolve("data"))
                        .setting("huiyin.database.url", postgres.getJdbcUrl("postgres", "postgres"))
                        .setting("huiyin.database.username", "postgres")
                        .setting("huiyin.database.password", "any")
                        .start()) {
            assertThat(report(huiyin, "The parcel never came")).isEqualTo(201);

            try (var connection = postgres.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(END_ALL_OTHERS);
            }

            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> report(huiyin, "The parcel came at last") == 201);
        }
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsSaidInOneSentence() {
        var huiyin = RunningHuiyin.in(folder.resolve("data"))
                .setting("huiyin.database.url", "jdbc:postgresql://127.0.0.1:1/huiyin")
                .prepare();

        assertThat(huiyin.startInVain()).isEqualTo(1);
        assertThat(huiyin.console()).contains("Huiyin cannot start: the database jdbc:postgresql://127.0.0.1:1/huiyin");
    }

    private static int report(RunningHuiyin huiyin, String text) {
        return huiyin.post("/api/v1/reports", "{\"text\": \"" + text + "\"}").statusCode();
    }
}
