package org.huiyin.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderSettingsTest {

    @TempDir
    private Path folder;

    @Test
    void theFileIsReadAsUtf8() throws IOException {
        Path file = Files.writeString(folder.resolve("huiyin.properties"), "# ours\nhuiyin.name=回音商店\n");
        var settings = new DataFolderSettings(file);

        assertThat(settings.getValue("huiyin.name")).isEqualTo("回音商店");
        assertThat(settings.getPropertyNames()).containsExactly("huiyin.name");
        assertThat(settings.getOrdinal()).isBetween(101, 299);
    }

    @Test
    void withoutAFileNothingIsSet() {
        assertThat(new DataFolderSettings(folder.resolve("none")).getProperties())
                .isEmpty();
    }
}
