package org.huiyin.web.channel;

import java.time.Instant;
import java.util.Locale;
import org.huiyin.arrival.ChannelState;
import org.huiyin.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A channel as a list shows it.
 *
 * @param light last part of the key of its words
 */
public record ChannelRow(
        String name,
        String kind,
        Bilingual title,
        String light,
        boolean canConnect,
        boolean paused,
        @Nullable Instant lastIn,
        @Nullable Instant lastOut,
        @Nullable Instant failedAt,
        @Nullable String failure) {

    static ChannelRow of(ChannelState state) {
        return new ChannelRow(
                state.channel().name(),
                state.channel().kind(),
                state.channel().title(),
                state.light().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                state.canConnect(),
                state.channel().paused(),
                state.lastIn(),
                state.lastOut(),
                state.failedAt(),
                state.failure());
    }

    /** The first part of what stands in the way, for which there are words. */
    public @Nullable String failureKey() {
        return failure == null ? null : failure.split(" ", 2)[0];
    }

    /** What the vendor said, in its own words. */
    public @Nullable String failureWords() {
        var parts = failure == null ? new String[0] : failure.split(" ", 2);
        return parts.length == 2 ? parts[1] : null;
    }
}
