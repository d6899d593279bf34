package org.huiyin.bench;

import java.io.IOException;
import org.huiyin.bench.relabel.Relabel;

/** How long it takes to label every report of a running server anew, to apply what differs, and to undo it. */
record RelabelCommand(Relabel.Plan plan, ServerProcess server) implements Command {

    static RelabelCommand of(Options options) {
        var plan = new Relabel.Plan(options.address("url"), options.required("email"), options.required("password"));
        return new RelabelCommand(plan, new ServerProcess(Long.parseLong(options.required("pid"))));
    }

    @Override
    public void measure(Figures figures) throws IOException, InterruptedException {
        figures.putMachine();
        new Relabel(plan, server::processorTime).run(figures);
        server.putMemory(figures);
        figures.putMachine();
    }
}
