package org.huiyin.topic;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How often codes were refused for that reason. */
public record CodeRefusal(
        Reason reason, long times, @Nullable Instant lastAt) {

    public enum Reason {
        /** The signature is not ours: made up, or changed. */
        FORGED,
        /** Ours, but nothing stands behind it in this database. */
        UNKNOWN,
        /** Still on paper, but not meant any more. */
        WITHDRAWN
    }
}
