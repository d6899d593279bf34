package org.huiyin.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One report that fits the words, with what its facets say of it. */
record Found(
        UUID report,
        Instant receivedAt,
        long issue,
        @Nullable String type,
        @Nullable String topic,
        @Nullable String stage,
        String channel,
        @Nullable String store,
        @Nullable String workgroup,
        String state,
        @Nullable Integer emotion) {

    static final List<Integer> DAYS = List.of(7, 30, 90, 365);
    private static final int CALM = 1;

    static Found of(Row row) {
        var emotion = row.text(10);
        return new Found(
                row.someId(0),
                row.someMoment(1),
                row.number(2),
                row.word(3),
                row.text(4),
                row.word(5),
                row.some(6),
                row.text(7),
                row.text(8),
                row.someWord(9),
                emotion == null ? null : Integer.valueOf(emotion));
    }

    /** A report may have several values of one facet, as one of last week is also one of last month. */
    List<String> valuesOf(SearchFacet facet, Instant now) {
        return switch (facet) {
            case TYPE -> one(type);
            case TOPIC -> one(topic);
            case STAGE -> one(stage);
            case CHANNEL -> one(channel);
            case STORE -> one(store);
            case WORKGROUP -> one(workgroup);
            case STATE -> one(state);
            case MOOD -> one(mood());
            case SINCE ->
                DAYS.stream()
                        .filter(days -> !receivedAt.isBefore(now.minus(Duration.ofDays(days))))
                        .map(String::valueOf)
                        .toList();
        };
    }

    private static List<String> one(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }

    private String mood() {
        if (emotion == null) {
            return "unknown";
        }
        return emotion < -CALM ? "negative" : emotion > CALM ? "positive" : "calm";
    }
}
