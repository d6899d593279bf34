package org.huiyin.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of the newest message owed to one person: its kind, its state, and why where it did not arrive. */
public record Told(
        String report, String kind, String state, @Nullable String reason, Instant at) {

    /** What the reason is called, without what the other side said. */
    public String reasonKey() {
        return reason == null ? "" : reason.split(" ", 2)[0];
    }
}
