package org.huiyin.arrival;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.huiyin.channel.ChannelCard;
import org.huiyin.channel.Field;
import org.huiyin.channel.Limits;
import org.jspecify.annotations.Nullable;

/**
 * A channel and how it is doing.
 *
 * @param fields what an operator gives; empty where nothing has to be connected
 * @param given those of them that are given, with their values where they are no secret
 * @param canBeCalled it is of a kind whose vendors call us
 * @param failure what stands in the way: a key, then perhaps the vendor's words after a space
 */
public record ChannelState(
        ChannelCard channel,
        Light light,
        boolean canConnect,
        List<Field> fields,
        Map<String, String> given,
        @Nullable Limits limits,
        boolean canBeCalled,
        @Nullable Instant lastIn,
        @Nullable Instant lastOut,
        @Nullable Instant failedAt,
        @Nullable String failure) {

    /** What the light of a channel says. */
    public enum Light {
        /** Needs no connection: a form, a counter. */
        OPEN,
        NOT_SET_UP,
        PAUSED,
        WORKS,
        /** Works, but nothing came for longer than is usual at this hour. */
        SILENT,
        FAILS
    }
}
