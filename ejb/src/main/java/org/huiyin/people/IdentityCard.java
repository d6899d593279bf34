package org.huiyin.people;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One address of one reporter.
 *
 * @param verifiedAt since when it is proved; null where it was only said
 * @param usedAt when somebody last wrote from there
 * @param bouncedAt since when what is sent there comes back
 */
public record IdentityCard(
        UUID reporter,
        Address address,
        Instant since,
        @Nullable Instant verifiedAt,
        Instant usedAt,
        @Nullable Instant bouncedAt) {

    public boolean works() {
        return bouncedAt == null;
    }
}
