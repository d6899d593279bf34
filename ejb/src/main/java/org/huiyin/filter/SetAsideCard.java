package org.huiyin.filter;

import java.time.Instant;
import java.util.UUID;
import org.huiyin.shared.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A report that stands aside, and why.
 *
 * @param evidence what was seen; empty where a person said so
 * @param confirmedBy who said that this is right; null while it waits for somebody to look
 */
public record SetAsideCard(
        UUID id,
        UUID report,
        String reference,
        String text,
        String channel,
        Instant receivedAt,
        NoiseKind kind,
        String evidence,
        Actor.Kind by,
        String byName,
        Instant at,
        @Nullable String confirmedBy) {}
