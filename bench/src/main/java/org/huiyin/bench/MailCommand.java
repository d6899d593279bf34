package org.huiyin.bench;

import java.io.IOException;
import java.util.Optional;
import org.huiyin.bench.mail.MailIntake;

/**
 * How fast a full mailbox is taken in. The product is started with {@code huiyin.mail.imap.host=127.0.0.1}, that port,
 * {@code encryption=none} and any user name and password.
 */
record MailCommand(MailIntake.Plan plan, Optional<ServerProcess> server) implements Command {

    static MailCommand of(Options options) {
        var plan = new MailIntake.Plan(
                options.address("url"),
                (int) options.number("imap", 1143),
                (int) options.number("mails", 3000),
                Math.round(options.number("seed", 7)));
        return new MailCommand(plan, options.text("pid").map(Long::valueOf).map(ServerProcess::new));
    }

    @Override
    public void measure(Figures figures) throws IOException, InterruptedException {
        figures.putMachine();
        var before = server.map(ServerProcess::processorTime);
        new MailIntake(plan).run(figures);
        if (server.isPresent()) {
            var spent = server.get().processorTime().minus(before.orElseThrow());
            figures.put("server.processor_ms_per_mail", (double) spent.toMillis() / plan.mails());
            server.get().putMemory(figures);
        }
        figures.putMachine();
    }
}
