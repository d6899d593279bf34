package org.huiyin.channel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a channel is doing.
 *
 * @param failedAt since when nothing works; null while everything does
 * @param failure a key, then perhaps the vendor's words after a space
 */
public record PulseCard(
        String channel,
        @Nullable Instant lastOut,
        @Nullable Instant failedAt,
        @Nullable String failure) {}
