package org.huiyin.automation;

import java.time.Instant;
import org.huiyin.shared.Share;
import org.jspecify.annotations.Nullable;

/**
 * One automation as people see it.
 *
 * @param gate the lower bound of the measured precision must not be below it
 * @param switchedBy who or what switched it last; null while nobody and nothing has
 */
public record AutomationCard(
        AutomationKind kind,
        AutomationMode mode,
        AutomationState state,
        boolean on,
        Share precision,
        double gate,
        @Nullable Instant measuredAt,
        @Nullable String switchedBy,
        @Nullable Instant switchedAt) {}
