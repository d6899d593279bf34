package org.huiyin.bench;

import java.io.IOException;
import org.huiyin.bench.quality.Decide;

/** Do two texts mean the same? */
record DecideCommand(Decide decide) implements Command {

    static DecideCommand of(Options options) {
        return new DecideCommand(new Decide(
                options.file("TRAIN"), options.file("TEST"), options.path("run").orElse(null)));
    }

    @Override
    public void measure(Figures figures) throws IOException {
        decide.measure(figures);
    }
}
