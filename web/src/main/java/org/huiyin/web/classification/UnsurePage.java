package org.huiyin.web.classification;

import java.util.List;
import org.huiyin.desk.Unsure;
import org.huiyin.web.page.Choice;
import org.jspecify.annotations.Nullable;

/**
 * One report of which the machine is not sure; null once there is none.
 *
 * @param guess what the machine thinks all the same, in words; null where it has no idea
 * @param choices the likeliest first; nine of them have a key
 */
public record UnsurePage(
        @Nullable Unsure report,
        @Nullable String guess,
        List<Choice> choices,
        long waiting,
        @Nullable String after) {

    private static final int KEYS = 9;

    public UnsurePage {
        choices = List.copyOf(choices);
    }

    public List<Choice> first() {
        return choices.stream().limit(KEYS).toList();
    }

    public String keyOf(Choice choice) {
        return String.valueOf(choices.indexOf(choice) + 1);
    }

    public List<Choice> others() {
        return choices.stream().skip(KEYS).toList();
    }
}
