package org.huiyin.bench;

import java.util.List;

/** One thing that can be measured. A new one is a record in this package and a line in {@link #of}. */
sealed interface Command permits LoadCommand, MailCommand, PagesCommand, StartCommand {

    String USAGE = """
            java -jar bench.jar load  --url http://127.0.0.1:8080 [--rate 120] [--duration 300] [--seed 7] [--sample 0.02]
                                      [--pid PID] [--out FILE]
            java -jar bench.jar mail  --url http://127.0.0.1:8080 [--imap 1143] [--mails 3000] [--seed 7] [--pid PID]
            java -jar bench.jar pages --url http://127.0.0.1:8080 [--logins DATA/demo-logins.json]
            java -jar bench.jar start [--jar web/target/huiyin.jar] [--times 5] [--demo true]""";

    /** Measures, and hands over every figure as soon as it is known. */
    void measure(Figures figures) throws Exception;

    static Command of(List<String> words) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("What shall be measured?");
        }
        var options = Options.of(words.subList(1, words.size()));
        Command command =
                switch (words.getFirst()) {
                    case "load" -> LoadCommand.of(options);
                    case "mail" -> MailCommand.of(options);
                    case "pages" -> PagesCommand.of(options);
                    case "start" -> StartCommand.of(options);
                    default ->
                        throw new IllegalArgumentException("There is nothing to measure called " + words.getFirst());
                };
        options.refuseUnread();
        return command;
    }
}
