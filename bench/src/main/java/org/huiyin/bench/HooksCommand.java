package org.huiyin.bench;

import java.io.IOException;
import java.time.Duration;
import org.huiyin.bench.load.Load;
import org.huiyin.bench.load.WeChatCall;

/** How quickly is a vendor's call answered, at a fixed rate? Connects the WeChat channel as this administrator first. */
record HooksCommand(Load.Plan plan, String email, String password) implements Command {

    static HooksCommand of(Options options) {
        var plan = new Load.Plan(
                options.address("url"),
                options.number("rate", 120),
                Duration.ofMillis(Math.round(options.number("duration", 60) * 1000)),
                Math.round(options.number("seed", 7)),
                0);
        return new HooksCommand(plan, options.required("email"), options.required("password"));
    }

    @Override
    public void measure(Figures figures) throws IOException, InterruptedException {
        figures.putMachine();
        WeChatCall.connect(plan.server(), email, password);
        new Load(plan, new WeChatCall(plan.seed())).run().put(figures);
        figures.putMachine();
    }
}
