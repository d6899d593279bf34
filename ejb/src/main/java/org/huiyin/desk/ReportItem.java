package org.huiyin.desk;

import java.time.Instant;
import org.huiyin.intake.Surroundings;
import org.jspecify.annotations.Nullable;

/**
 * One report behind an issue, and the person who wrote it.
 *
 * @param person equal for all reports of one person
 * @param batch of the goods, where a printed code said so
 * @param around where the person was, where a program said so
 * @param takenDownBy the colleague who wrote down what the person said; null where they wrote it themselves
 * @param reachable whether the person can be told on the channel they used, and wants to be
 */
public record ReportItem(
        String id,
        String reference,
        String text,
        String channel,
        String language,
        String type,
        Instant receivedAt,
        @Nullable Integer rating,
        @Nullable Integer emotion,
        @Nullable String store,
        @Nullable String product,
        @Nullable String order,
        String person,
        @Nullable String name,
        boolean reachable,
        boolean withdrawn,
        @Nullable String takenDownBy,
        @Nullable String batch,
        @Nullable Surroundings around,
        FindingView finding) {}
