package org.huiyin.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report of which the machine is not sure what it is.
 *
 * @param kind what it is not sure of: {@code type} or {@code topic}
 * @param guess what it thinks all the same; null where it has no idea
 */
public record Unsure(
        String report,
        String reference,
        String text,
        String channel,
        Instant receivedAt,
        String issue,
        String kind,
        @Nullable String guess,
        double confidence) {}
