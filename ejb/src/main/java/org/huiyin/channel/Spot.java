package org.huiyin.channel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody spoke to us last.
 *
 * @param key the name of that message; null where they only came by
 * @param place what {@link Incoming#place} said
 * @param isPublic everybody reads what is said there
 * @param heardAt when, by anything they did: the reply window of the vendor begins there
 * @param said how many messages we sent them since
 */
public record Spot(
        @Nullable String key,
        @Nullable String place,
        boolean isPublic,
        @Nullable Instant heardAt,
        int said) {}
