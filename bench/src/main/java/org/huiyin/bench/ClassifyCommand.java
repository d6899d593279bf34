package org.huiyin.bench;

import java.io.IOException;
import org.huiyin.bench.quality.Classify;

/** Does a text get the right label? */
record ClassifyCommand(Classify classify) implements Command {

    static ClassifyCommand of(Options options) {
        return new ClassifyCommand(new Classify(
                options.file("TRAIN"),
                options.file("TEST"),
                (int) options.number("shots", 0),
                options.path("run").orElse(null)));
    }

    @Override
    public void measure(Figures figures) throws IOException {
        classify.measure(figures);
    }
}
