package org.huiyin.bench;

import java.io.IOException;
import org.huiyin.bench.quality.Stream;

/** Is the best candidate of each new report right, and how sure was that? */
record StreamCommand(Stream stream) implements Command {

    static StreamCommand of(Options options) {
        return new StreamCommand(
                new Stream(options.file("FILE"), options.path("run").orElse(null), options.flag("baselines")));
    }

    @Override
    public void measure(Figures figures) throws IOException {
        stream.measure(figures);
    }
}
