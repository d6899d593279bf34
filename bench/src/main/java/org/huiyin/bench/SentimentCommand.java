package org.huiyin.bench;

import java.io.IOException;
import org.huiyin.bench.quality.Sentiment;

/** Is a text glad or cross? */
record SentimentCommand(Sentiment sentiment) implements Command {

    static SentimentCommand of(Options options) {
        return new SentimentCommand(new Sentiment(
                options.file("TRAIN"),
                options.file("TEST"),
                (int) options.number("shots", -1),
                options.path("run").orElse(null)));
    }

    @Override
    public void measure(Figures figures) throws IOException {
        sentiment.measure(figures);
    }
}
