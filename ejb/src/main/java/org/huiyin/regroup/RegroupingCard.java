package org.huiyin.regroup;

import java.time.Instant;
import java.util.UUID;

/** Grouping anew as others see it. */
public record RegroupingCard(
        UUID id,
        RegroupingState state,
        long done,
        long total,
        int issuesBefore,
        int issuesAfter,
        String askedBy,
        Instant askedAt,
        Instant changedAt) {}
