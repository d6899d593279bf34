package org.huiyin.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.huiyin.bench.load.Load;
import org.huiyin.bench.load.Submission;

/** Reports at a fixed rate: throughput, latency, errors, and how far findings lag behind. */
record LoadCommand(Load.Plan plan, Optional<ServerProcess> server, Optional<Path> out) implements Command {

    static LoadCommand of(Options options) {
        URI url = options.address("url");
        var plan = new Load.Plan(
                url,
                options.number("rate", 120),
                Duration.ofMillis(Math.round(options.number("duration", 300) * 1000)),
                Math.round(options.number("seed", 7)),
                options.number("sample", 0.02));
        return new LoadCommand(
                plan, options.text("pid").map(Long::valueOf).map(ServerProcess::new), options.path("out"));
    }

    @Override
    public void measure(Figures figures) throws IOException, InterruptedException {
        if (out.isEmpty()) {
            run(figures);
            return;
        }
        try (var file = new PrintStream(Files.newOutputStream(out.get()))) {
            run(new Figures(file));
        }
    }

    private void run(Figures figures) throws IOException, InterruptedException {
        figures.putMachine();
        var before = server.map(ServerProcess::processorTime);
        new Load(plan, new Submission(plan.seed())).run().put(figures);
        if (server.isPresent()) {
            var spent = server.get().processorTime().minus(before.orElseThrow());
            figures.put("server.processor_ms_per_report", (double) spent.toMillis() / plan.reports());
            server.get().putMemory(figures);
        }
        figures.putMachine();
    }
}
