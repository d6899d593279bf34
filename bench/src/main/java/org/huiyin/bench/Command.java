package org.huiyin.bench;

import java.util.List;

/** One thing that can be measured. A new one is a record in this package and a line in {@link #of}. */
sealed interface Command
        permits ClassifyCommand,
                DecideCommand,
                FitCommand,
                HooksCommand,
                GroupCommand,
                LoadCommand,
                ImportCommand,
                MailCommand,
                PagesCommand,
                RelabelCommand,
                RetrievalCommand,
                SentimentCommand,
                SpeedCommand,
                StartCommand,
                StrangersCommand,
                StreamCommand {

    String USAGE = """
            java -jar bench.jar load  --url http://127.0.0.1:8080 [--rate 120] [--duration 300] [--seed 7] [--sample 0.02]
                                      [--pid PID] [--out FILE]
            java -jar bench.jar hooks --url http://127.0.0.1:8080 --email ADMIN --password PASSWORD [--rate 120] [--duration 60]
            java -jar bench.jar mail  --url http://127.0.0.1:8080 [--imap 1143] [--mails 3000] [--seed 7] [--pid PID]
            java -jar bench.jar import --url http://127.0.0.1:8080 --email EMAIL --password PASSWORD --pid PID [--rows 100000]
                                      [--seed 7] [--watch 60]
            java -jar bench.jar pages --url http://127.0.0.1:8080 [--logins DATA/demo-logins.json]
            java -jar bench.jar relabel --url http://127.0.0.1:8080 --email EMAIL --password PASSWORD --pid PID
            java -jar bench.jar start [--jar web/target/huiyin.jar] [--times 5] [--demo true]
            java -jar bench.jar retrieval FILE (--chronological|--all) [--queries FILE] [--run OUT] [--baselines]
                                      [--traditional]
            java -jar bench.jar strangers TEXTS FILE [--known 1000]
            java -jar bench.jar speed     [--texts 50000] [--distinct 20000] [--asked 300]
            java -jar bench.jar stream    FILE [--run OUT] [--baselines]
            java -jar bench.jar group     FILE [--from 0.3] [--run OUT]
            java -jar bench.jar decide    TRAIN TEST [--run OUT]
            java -jar bench.jar classify  TRAIN TEST [--shots N] [--run OUT] [--baselines]
            java -jar bench.jar sentiment TRAIN TEST [--shots N] [--run OUT] [--baselines]
            java -jar bench.jar fit       FILE... [--penalty 1] [--words]""";

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
                    case "hooks" -> HooksCommand.of(options);
                    case "mail" -> MailCommand.of(options);
                    case "import" -> ImportCommand.of(options);
                    case "pages" -> PagesCommand.of(options);
                    case "relabel" -> RelabelCommand.of(options);
                    case "start" -> StartCommand.of(options);
                    case "retrieval" -> RetrievalCommand.of(options);
                    case "speed" -> SpeedCommand.of(options);
                    case "strangers" -> StrangersCommand.of(options);
                    case "stream" -> StreamCommand.of(options);
                    case "decide" -> DecideCommand.of(options);
                    case "classify" -> ClassifyCommand.of(options);
                    case "sentiment" -> SentimentCommand.of(options);
                    case "group" -> GroupCommand.of(options);
                    case "fit" -> FitCommand.of(options);
                    default ->
                        throw new IllegalArgumentException("There is nothing to measure called " + words.getFirst());
                };
        options.refuseUnread();
        return command;
    }
}
