package org.huiyin.bench;

import java.io.PrintStream;
import java.util.List;

/** {@code java -jar bench.jar <command> [--name value …]}. */
public final class Main {

    private Main() {}

    public static void main(String[] words) throws Exception {
        System.exit(run(List.of(words), System.out, System.err));
    }

    static int run(List<String> words, PrintStream out, PrintStream err) throws Exception {
        try {
            Command command = Command.of(words);
            command.measure(new Figures(out));
            return 0;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println(Command.USAGE);
            return 2;
        }
    }
}
