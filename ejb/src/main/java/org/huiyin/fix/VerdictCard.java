package org.huiyin.fix;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person's word about one fix. */
public record VerdictCard(
        UUID fix,
        UUID report,
        UUID reporter,
        VerdictWord verdict,
        @Nullable String comment,
        Instant at) {}
