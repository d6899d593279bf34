package org.huiyin.reach;

import java.time.Instant;
import java.util.UUID;
import org.huiyin.people.Address;
import org.jspecify.annotations.Nullable;

/**
 * One of the ways to a person, as it is at this moment.
 *
 * @param verified they have shown to read there
 * @param next the one that the next notice takes
 * @param obstacle why it is closed; null where it is open
 */
public record WayTo(
        UUID reporter,
        Address address,
        Instant since,
        Instant usedAt,
        boolean verified,
        boolean next,
        @Nullable String obstacle) {}
