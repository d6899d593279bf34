package org.huiyin.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseFileTest {

    private static final int ROUNDS = 10;
    private static final int WRITTEN_A_ROUND = 300;

    @TempDir
    Path folder;

    @Test
    void aFileThatIsTidiedIsMuchSmallerThanOneThatIsNot() throws Exception {
        long neglected = sizeAfterWriting("neglected", url -> {});
        long tidied = sizeAfterWriting("tidied", url -> file(url).tidy());

        assertThat(tidied).isLessThan(neglected / 2);
    }

    @Test
    void nothingThatWasWrittenIsLost() throws Exception {
        sizeAfterWriting("kept", url -> file(url).tidy());

        try (var connection = DriverManager.getConnection(url("kept"));
                var count = connection.createStatement().executeQuery("select count(*) from thing")) {
            assertThat(count.next()).isTrue();
            assertThat(count.getInt(1)).isEqualTo(ROUNDS * WRITTEN_A_ROUND);
        }
    }

    @Test
    void anotherKindOfDatabaseIsLeftAlone() {
        file("jdbc:postgresql://127.0.0.1:1/nobody").tidy();
    }

    private static DatabaseFile file(String url) {
        return new DatabaseFile(Optional.of(url), Optional.empty(), Optional.empty());
    }

    /** As the product writes: one transaction after the other, with keys all over the place. */
    private long sizeAfterWriting(String name, Tidying between) throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(url(name))) {
            connection.createStatement().execute("create table thing (id uuid primary key, words varchar(400))");
            for (int round = 0; round < ROUNDS; round++) {
                write(connection);
                between.tidy(url(name));
            }
            return Files.size(folder.resolve(name + ".mv.db"));
        }
    }

    private static void write(Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement("insert into thing values (?, ?)")) {
            for (int i = 0; i < WRITTEN_A_ROUND; i++) {
                insert.setObject(1, UUID.randomUUID());
                insert.setString(2, "word ".repeat(40));
                insert.executeUpdate();
            }
        }
    }

    // RETENTION_TIME=0: what is of no use may be overwritten at once, or the test would take a minute.
    private String url(String name) {
        return "jdbc:h2:file:" + folder.resolve(name) + ";WRITE_DELAY=0;RETENTION_TIME=0";
    }

    private interface Tidying {
        void tidy(String url);
    }
}
