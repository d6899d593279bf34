package org.huiyin.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    private static final String URL = "huiyin.database.url";

    @TempDir
    private Path folder;

    @Test
    void theEnvironmentWinsOverTheFile() {
        var file = new Properties();
        file.setProperty(URL, "from the file");

        assertThat(new Settings(file, Map.of()).find(URL)).contains("from the file");
        assertThat(new Settings(file, Map.of("HUIYIN_DATABASE_URL", "from outside")).find(URL))
                .contains("from outside");
    }

    @Test
    void anEmptyValueIsNone() {
        assertThat(new Settings(new Properties(), Map.of("HUIYIN_DATABASE_URL", " ")).find(URL))
                .isEmpty();
    }

    @Test
    void theFileIsReadAsUtf8() throws IOException {
        Path file = Files.writeString(folder.resolve("huiyin.properties"), "huiyin.name = 回音");

        assertThat(Settings.read(file).find("huiyin.name")).contains("回音");
        assertThat(Settings.read(folder.resolve("missing")).find("huiyin.name")).isEmpty();
    }

    @Test
    void theDatabaseIsTheEmbeddedOneUnlessAnotherIsNamed() {
        var embedded = Database.from(new Settings(new Properties(), Map.of()), folder);
        assertThat(embedded.isPostgres()).isFalse();
        assertThat(embedded.url()).startsWith("jdbc:h2:async:" + folder).contains("WRITE_DELAY=0");

        var postgres = Database.from(
                new Settings(new Properties(), Map.of("HUIYIN_DATABASE_URL", "jdbc:postgresql://db/huiyin?ssl=true")),
                folder);
        assertThat(postgres.isPostgres()).isTrue();
        assertThat(postgres.url())
                .startsWith("jdbc:postgresql://db/huiyin?ssl=true&")
                .contains("socketTimeout=30");
    }

    @Test
    void aDatabaseThatIsNotKnownIsRefused() {
        var settings = new Settings(new Properties(), Map.of("HUIYIN_DATABASE_URL", "jdbc:mysql://db/huiyin"));

        assertThatThrownBy(() -> Database.from(settings, folder))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("must begin with jdbc:postgresql: or jdbc:h2:");
    }
}
