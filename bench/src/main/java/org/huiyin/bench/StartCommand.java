package org.huiyin.bench;

import java.nio.file.Path;
import org.huiyin.bench.start.Starts;

/** Seconds from the command to the first page. */
record StartCommand(Path jar, int times, boolean demo) implements Command {

    static StartCommand of(Options options) {
        return new StartCommand(
                options.path("jar").orElse(Path.of("web", "target", "huiyin.jar")),
                (int) options.number("times", 5),
                options.text("demo").map(Boolean::parseBoolean).orElse(false));
    }

    @Override
    public void measure(Figures figures) throws Exception {
        figures.putMachine();
        new Starts(jar, demo).measure(times, figures);
    }
}
