package org.huiyin.web.routing;

import java.util.List;
import java.util.UUID;
import org.huiyin.shared.Bilingual;
import org.huiyin.web.page.Choice;
import org.jspecify.annotations.Nullable;

/** The rules in the order in which they are asked, and what a try of them came to. */
public record RulesPage(List<Row> rules, Try trial) {

    /** @param when the conditions in the reader's words; empty for the default group */
    public record Row(
            UUID id, String name, String when, @Nullable Bilingual group, int position, boolean last) {}

    /**
     * "Which rule would take this?"
     *
     * @param answer what would happen; null as long as nothing was asked
     */
    public record Try(
            String text,
            String topic,
            String channel,
            String store,
            String emotion,
            String type,
            List<Choice> topics,
            List<Choice> channels,
            List<Choice> types,
            @Nullable String answer) {

        public Try {
            topics = List.copyOf(topics);
            channels = List.copyOf(channels);
            types = List.copyOf(types);
        }
    }

    public RulesPage {
        rules = List.copyOf(rules);
    }
}
