package org.huiyin.desk;

import org.jspecify.annotations.Nullable;

/**
 * What is looked for, as it stands in an address; everything may be missing. {@code mood} is {@code negative},
 * {@code calm}, {@code positive} or {@code unknown}; {@code since} is how many days back.
 */
public record SearchFilter(
        @Nullable String q,
        @Nullable String type,
        @Nullable String topic,
        @Nullable String stage,
        @Nullable String channel,
        @Nullable String store,
        @Nullable String workgroup,
        @Nullable String state,
        @Nullable String mood,
        @Nullable String since) {

    /** What is chosen of that facet; null where nothing is. */
    public @Nullable String of(SearchFacet facet) {
        var value =
                switch (facet) {
                    case TYPE -> type;
                    case TOPIC -> topic;
                    case STAGE -> stage;
                    case CHANNEL -> channel;
                    case STORE -> store;
                    case WORKGROUP -> workgroup;
                    case STATE -> state;
                    case MOOD -> mood;
                    case SINCE -> since;
                };
        return value == null || value.isBlank() ? null : value.strip();
    }

    String words() {
        return q == null ? "" : q.strip();
    }
}
