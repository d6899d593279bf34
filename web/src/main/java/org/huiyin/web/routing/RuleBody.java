package org.huiyin.web.routing;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import java.util.UUID;
import org.huiyin.routing.NewRule;
import org.jspecify.annotations.Nullable;

/** A routing rule as a program sends it. One word may stand without brackets. */
public record RuleBody(
        @Nullable String name,
        @Nullable When when,
        @Nullable UUID workgroup,
        @Nullable Integer position) {

    public record When(
            @Nullable UUID topic,
            @Nullable String stage,
            @Nullable String chainLink,
            @Nullable String channel,
            @Nullable String store,

            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable List<String> words,

            @JsonAlias("emotion") @Nullable Integer emotionAtMost,
            @Nullable String type) {

        NewRule.When wish() {
            return new NewRule.When(topic, stage, chainLink, channel, store, words, emotionAtMost, type);
        }
    }

    NewRule wish() {
        return new NewRule(name, when == null ? null : when.wish(), workgroup, position);
    }
}
