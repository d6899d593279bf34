package org.huiyin.bench;

import java.io.IOException;
import org.huiyin.bench.quality.Grouped;
import org.huiyin.search.decide.Grouping;

/** Which reports are about the same, all of them at once? */
record GroupCommand(Grouped grouped) implements Command {

    static GroupCommand of(Options options) {
        return new GroupCommand(new Grouped(
                options.file("FILE"),
                options.number("from", Grouping.Limits.USUAL.from()),
                options.path("run").orElse(null)));
    }

    @Override
    public void measure(Figures figures) throws IOException {
        grouped.measure(figures);
    }
}
