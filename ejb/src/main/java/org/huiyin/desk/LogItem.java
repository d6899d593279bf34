package org.huiyin.desk;

import java.time.Instant;
import org.huiyin.history.LogLine;
import org.huiyin.shared.Words;
import org.jspecify.annotations.Nullable;

/** One line of an issue's log. */
public record LogItem(
        Instant at,
        String by,
        String name,
        String action,
        @Nullable String before,
        @Nullable String after) {

    /** The same line with other words after it. */
    public LogItem saying(String words) {
        return new LogItem(at, by, name, action, before, words);
    }

    static LogItem of(LogLine line) {
        return new LogItem(line.at(), Words.of(line.by()), line.name(), line.action(), line.before(), line.after());
    }
}
