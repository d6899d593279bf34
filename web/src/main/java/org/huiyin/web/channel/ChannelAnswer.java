package org.huiyin.web.channel;

import java.util.List;
import org.huiyin.arrival.ChannelState;
import org.huiyin.channel.Field;
import org.jspecify.annotations.Nullable;

/**
 * A channel for programs: what it is given, never to what.
 *
 * @param hook where its vendor calls; null where none does
 */
public record ChannelAnswer(
        ChannelRow channel,
        List<String> fields,
        List<String> given,
        @Nullable String hook) {

    static ChannelAnswer of(ChannelState state, String hook) {
        var fields = state.fields().stream()
                .filter(field -> !field.isMade())
                .map(Field::name)
                .toList();
        return new ChannelAnswer(
                ChannelRow.of(state),
                fields,
                state.given().keySet().stream().sorted().toList(),
                state.canBeCalled() ? hook : null);
    }
}
