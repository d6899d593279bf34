package org.huiyin.web.channel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.huiyin.arrival.ChannelState;
import org.huiyin.channel.Field;
import org.huiyin.web.page.Choice;
import org.huiyin.web.page.FormErrors;
import org.huiyin.web.page.Ui;
import org.jspecify.annotations.Nullable;

/**
 * What has to be done to connect one channel: at the vendor, and here.
 *
 * @param steps what to click at the vendor, in order
 * @param hook where the vendor calls; null where none does
 * @param given what was given, secrets without their values
 */
public record ChannelPage(
        ChannelRow channel,
        List<String> steps,
        @Nullable String hook,
        List<Field> fields,
        Map<String, String> given,
        FormErrors errors) {

    private static final int MOST_STEPS = 12;

    public ChannelPage {
        steps = List.copyOf(steps);
        fields = List.copyOf(fields);
        given = Map.copyOf(given);
    }

    static ChannelPage of(ChannelState state, @Nullable String hook, Ui ui, FormErrors errors) {
        var kind = state.channel().kind();
        var steps = IntStream.rangeClosed(1, MOST_STEPS)
                .mapToObj(step -> ui.find("channel." + kind + ".step." + step))
                .takeWhile(Optional::isPresent)
                .map(Optional::orElseThrow)
                .toList();
        var asked = state.fields().stream().filter(field -> !field.isMade()).toList();
        return new ChannelPage(ChannelRow.of(state), steps, hook, asked, state.given(), errors);
    }

    public String path() {
        return "/admin/channels/" + channel.name();
    }

    public boolean isGiven(Field field) {
        return given.containsKey(field.name());
    }

    public @Nullable String valueOf(Field field) {
        return field.isSecret() ? null : given.get(field.name());
    }

    /** The key of what is said about a field. */
    public String key(Field field) {
        return "channel." + channel.kind() + ".field." + field.name();
    }

    public List<Choice> choices(Field field, Ui ui) {
        return field.choices().stream()
                .map(word -> Choice.of(word, ui.t(key(field) + "." + word)))
                .toList();
    }
}
