package org.huiyin.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetupCodeTest {

    @TempDir
    private Path data;

    private SetupCode code;

    @BeforeEach
    void offer() {
        code = new SetupCode(new SecretsFolder(data));
        code.offer();
    }

    @Test
    void onlyTheCodeInTheFileIsAccepted() throws IOException {
        assertThat(code.accepts(written())).isTrue();
        assertThat(code.accepts("0000-0000-0000-0000")).isFalse();
        assertThat(code.accepts("")).isFalse();
    }

    @Test
    void howItIsTypedDoesNotMatter() throws IOException {
        assertThat(code.accepts(" " + written().toLowerCase(Locale.ROOT).replace('-', ' ') + "\n"))
                .isTrue();
    }

    @Test
    void aSecondOfferIsTheSameCode() throws IOException {
        String before = written();
        code.offer();

        assertThat(written()).isEqualTo(before);
    }

    @Test
    void onceWithdrawnNothingIsAccepted() throws IOException {
        String before = written();
        code.withdraw();

        assertThat(code.accepts(before)).isFalse();
        assertThat(code.accepts("")).isFalse();
    }

    @Test
    void theFileIsForItsOwnerOnly() throws IOException {
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(data.resolve("secrets").resolve("setup-code"))))
                .isEqualTo("rw-------");
    }

    private String written() throws IOException {
        return Files.readString(data.resolve("secrets").resolve("setup-code"));
    }
}
