package org.huiyin.bench;

import java.io.IOException;
import org.huiyin.bench.quality.Retrieval;

/** Are the duplicates of a report found first? */
record RetrievalCommand(Retrieval retrieval) implements Command {

    static RetrievalCommand of(Options options) {
        boolean chronological = options.flag("chronological");
        if (chronological == options.flag("all")) {
            throw new IllegalArgumentException("Either --chronological or --all");
        }
        return new RetrievalCommand(new Retrieval(
                options.file("FILE"),
                chronological,
                options.path("queries").orElse(null),
                options.path("run").orElse(null),
                options.flag("baselines"),
                options.flag("traditional")));
    }

    @Override
    public void measure(Figures figures) throws IOException {
        retrieval.measure(figures);
    }
}
