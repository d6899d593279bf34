package org.huiyin.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void withoutOptionsItListensToThisMachineOnly() {
        var options = Options.parse(List.of());

        assertThat(options.address()).isEqualTo("http://127.0.0.1:8080");
        assertThat(options.data()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(options.demo()).isFalse();
    }

    @Test
    void everyOptionIsTaken() {
        var options =
                Options.parse(List.of("--demo", "--port", "9000", "--host", "localhost", "--data", "/srv/x/../huiyin"));

        assertThat(options).isEqualTo(new Options("localhost", 9000, Path.of("/srv/huiyin"), true, false, false));
    }

    @Test
    void listeningEverywhereIsReachedOnThisMachine() {
        assertThat(Options.parse(List.of("--host", "0.0.0.0")).address()).isEqualTo("http://127.0.0.1:8080");
        assertThat(Options.parse(List.of("--host", "::1")).address()).isEqualTo("http://[::1]:8080");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "http", ""})
    void aPortThatIsNoneIsRefused(String port) {
        assertThatThrownBy(() -> Options.parse(List.of("--port", port)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("is not a number from 1 to 65535");
    }

    @Test
    void anUnknownOptionAndAMissingValueAreRefused() {
        assertThatThrownBy(() -> Options.parse(List.of("--prot", "1"))).hasMessageContaining("Unknown option --prot");
        assertThatThrownBy(() -> Options.parse(List.of("--port"))).hasMessageContaining("--port needs a value");
    }
}
