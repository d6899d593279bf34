package org.huiyin.people;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.huiyin.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/** A workgroup as others see it. */
public record WorkgroupCard(
        UUID id, Bilingual name, int targetHours, @Nullable Instant retiredAt, long version) {

    public boolean isRetired() {
        return retiredAt != null;
    }

    /** How long after an assignment the group means to be done. */
    public Duration target() {
        return Duration.ofHours(targetHours);
    }
}
