package org.huiyin.task;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task as others see it. {@code total} is what there is to do as far as it is known, and may grow. */
public record TaskCard(
        UUID id,
        String kind,
        TaskState state,
        long done,
        long total,
        @Nullable String detail,
        String askedBy,
        Instant startedAt,
        @Nullable Instant finishedAt) {}
