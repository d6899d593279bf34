package org.huiyin.people;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why two reporters are one person.
 *
 * @param key what was proved
 * @param by who proved it: the reporter, or the shop's own app
 * @param endedAt since when they are two again; null while they are one
 */
public record JoiningCard(
        UUID id,
        UUID one,
        UUID other,
        Address key,
        Instant at,
        String by,
        @Nullable Instant endedAt,
        @Nullable String endedBy) {

    public boolean holds() {
        return endedAt == null;
    }
}
