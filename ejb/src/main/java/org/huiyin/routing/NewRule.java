package org.huiyin.routing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A routing rule as an admin writes it down, unchecked. Without a position a new one is asked last. */
public record NewRule(
        @Nullable String name,
        @Nullable When when,
        @Nullable UUID workgroup,
        @Nullable Integer position) {

    /** Stage, link and type by their words; the topic by its id. */
    public record When(
            @Nullable UUID topic,
            @Nullable String stage,
            @Nullable String chainLink,
            @Nullable String channel,
            @Nullable String store,
            @Nullable List<String> words,
            @Nullable Integer emotionAtMost,
            @Nullable String type) {

        public static final When ALWAYS = new When(null, null, null, null, null, null, null, null);
    }
}
