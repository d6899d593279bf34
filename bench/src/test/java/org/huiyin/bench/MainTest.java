package org.huiyin.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MainTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void whoAsksForNothingIsToldWhatThereIs() throws Exception {
        assertThat(run()).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("load", "pages", "start");
    }

    @Test
    void aMisspeltOptionIsNotIgnored() throws Exception {
        assertThat(run("load", "--url", "http://127.0.0.1:1", "--rates", "5")).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("Unknown: --rates");
    }

    @Test
    void aServerMustBeNamed() throws Exception {
        assertThat(run("load")).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("--url is missing");
    }

    @Test
    void whatARelabellingCostsIsAskedOfAProcess() throws Exception {
        var words =
                new String[] {"relabel", "--url", "http://127.0.0.1:1", "--email", "a@example.org", "--password", "x"};
        assertThat(run(words)).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("--pid is missing");
    }

    private int run(String... words) throws Exception {
        var stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        return Main.run(List.of(words), stream, stream);
    }
}
