package org.huiyin.web.routing;

import java.util.List;
import java.util.UUID;
import org.huiyin.routing.Conditions;
import org.huiyin.routing.RuleCard;
import org.huiyin.shared.Words;
import org.jspecify.annotations.Nullable;

/** A routing rule as programs see it; its version is the ETag. */
public record RuleAnswer(UUID id, String name, When when, UUID workgroup, int position) {

    /** What is null does not matter; of the words one is enough; nothing at all names the default group. */
    public record When(
            @Nullable UUID topic,
            @Nullable String stage,
            @Nullable String chainLink,
            @Nullable String channel,
            @Nullable String store,
            List<String> words,
            @Nullable Integer emotionAtMost,
            @Nullable String type) {

        static When of(Conditions conditions) {
            return new When(
                    conditions.topic(),
                    word(conditions.stage()),
                    word(conditions.chainLink()),
                    conditions.channel(),
                    conditions.store(),
                    conditions.words(),
                    conditions.emotionAtMost(),
                    word(conditions.type()));
        }

        private static @Nullable String word(@Nullable Enum<?> constant) {
            return constant == null ? null : Words.of(constant);
        }
    }

    static RuleAnswer of(RuleCard card) {
        return new RuleAnswer(card.id(), card.name(), When.of(card.when()), card.workgroup(), card.position());
    }
}
