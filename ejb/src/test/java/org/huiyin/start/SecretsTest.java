package org.huiyin.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path data;

    @TempDir
    private Path elsewhere;

    @Test
    void aTokenIsTheSameAfterARestart() {
        assertThat(secrets(data).token("receipt", 1))
                .isEqualTo(secrets(data).token("receipt", 1))
                .matches("[A-Za-z0-9_-]{32}");
    }

    @Test
    void aTokenTellsNothingOfAnother() {
        var secrets = secrets(data);

        assertThat(secrets.token("receipt", 1))
                .isNotEqualTo(secrets.token("receipt", 2))
                .isNotEqualTo(secrets.token("verdict", 1))
                .isNotEqualTo(secrets(elsewhere).token("receipt", 1));
    }

    @Test
    void whatIsStoredOfATokenIsItsHash() {
        assertThat(secrets(data).hash("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    private static Secrets secrets(Path folder) {
        return new Secrets(new SecretsFolder(folder));
    }
}
