package org.huiyin.bench;

import java.io.IOException;
import java.time.Duration;
import org.huiyin.bench.importing.FileImport;

/** How long it takes until every row of a large file is kept, and how understanding goes on afterwards. */
record ImportCommand(FileImport.Plan plan, ServerProcess server) implements Command {

    static ImportCommand of(Options options) {
        var plan = new FileImport.Plan(
                options.address("url"),
                options.required("email"),
                options.required("password"),
                (int) options.number("rows", 100_000),
                Math.round(options.number("seed", 7)),
                Duration.ofMillis(Math.round(options.number("watch", 60) * 1000)));
        return new ImportCommand(plan, new ServerProcess(Long.parseLong(options.required("pid"))));
    }

    @Override
    public void measure(Figures figures) throws IOException, InterruptedException {
        figures.putMachine();
        new FileImport(plan, server::processorTime).run(figures);
        server.putMemory(figures);
        figures.putMachine();
    }
}
