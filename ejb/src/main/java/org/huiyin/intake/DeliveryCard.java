package org.huiyin.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was delivered, as others see it.
 *
 * @param reason why it is as it is: a key, then perhaps more after a space
 */
public record DeliveryCard(
        UUID id,
        String channel,
        String externalId,
        String contentType,
        int bytes,
        DeliveryState state,
        int tries,
        @Nullable String reason,
        Instant receivedAt,
        @Nullable Instant sentAt) {}
