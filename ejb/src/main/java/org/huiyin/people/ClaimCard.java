package org.huiyin.people;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An address that a reporter says is theirs. */
public record ClaimCard(
        UUID id,
        UUID reporter,
        Address address,
        Instant at,
        @Nullable Instant provedAt,
        @Nullable Instant refusedAt) {

    /** Neither proved nor refused. */
    public boolean isOpen() {
        return provedAt == null && refusedAt == null;
    }
}
