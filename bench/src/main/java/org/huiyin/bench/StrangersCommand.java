package org.huiyin.bench;

import java.io.IOException;
import org.huiyin.bench.quality.Strangers;

/** Is nothing shown to somebody whose matter nobody else has? */
record StrangersCommand(Strangers strangers) implements Command {

    static StrangersCommand of(Options options) {
        return new StrangersCommand(
                new Strangers(options.file("TEXTS"), options.file("FILE"), (int) options.number("known", 1_000)));
    }

    @Override
    public void measure(Figures figures) throws IOException {
        strangers.measure(figures);
    }
}
