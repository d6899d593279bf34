package org.huiyin.bench;

import java.io.IOException;
import org.huiyin.bench.quality.Fit;

/** Makes the weights that the decision is shipped with. */
record FitCommand(Fit fit) implements Command {

    static FitCommand of(Options options) {
        return new FitCommand(new Fit(options.files(), options.number("penalty", 1), options.flag("words")));
    }

    @Override
    public void measure(Figures figures) throws IOException {
        fit.measure(figures);
    }
}
