package org.huiyin.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path folder;

    @Test
    void aNewFolderIsForItsOwnerOnly() throws IOException {
        try (var data = DataFolder.open(folder.resolve("deep/data")).lock()) {
            Path secrets = folder.resolve("deep/data/secrets");
            assertThat(data.isValid()).isTrue();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void twoCannotHaveIt() throws IOException {
        try (var first = DataFolder.open(folder).lock()) {
            assertThat(first.isValid()).isTrue();
            assertThatThrownBy(() -> DataFolder.open(folder))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("in use by another Huiyin");
        }
    }

    @Test
    void theServersOwnFolderBeginsEmptyAndTheRestStays() throws IOException {
        Files.createDirectories(folder.resolve("runtime/config"));
        Files.writeString(folder.resolve("runtime/config/domain.xml"), "of the last start");
        Files.writeString(folder.resolve("huiyin.properties"), "mine");

        try (var lock = DataFolder.open(folder).lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(folder.resolve("runtime")).isEmptyDirectory();
            assertThat(folder.resolve("huiyin.properties")).hasContent("mine");
        }
    }
}
