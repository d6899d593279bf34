package org.huiyin.part;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiyin.finding.Because;
import org.huiyin.search.split.Span;
import org.jspecify.annotations.Nullable;

/**
 * Sentences of a report that name another problem than the rest of it.
 *
 * @param number counts from 1; 0 is the rest of the report
 * @param issue that the machine proposed for them; null where a person made the part
 * @param restIssue that the machine proposed for the rest; null where the rest stands there already
 * @param restFinding by which the rest was moved when the proposal was accepted
 */
public record PartCard(
        UUID id,
        UUID report,
        int number,
        List<Span> spans,
        PartState state,
        @Nullable Long issue,
        double score,
        List<Because> because,
        @Nullable Long restIssue,
        double restScore,
        List<Because> restBecause,
        @Nullable UUID restFinding,
        Instant madeAt) {

    public PartCard {
        spans = List.copyOf(spans);
        because = List.copyOf(because);
        restBecause = List.copyOf(restBecause);
    }

    /** Such as {@code 0-12,40-55}. */
    public static String write(List<Span> spans) {
        return spans.stream().map(span -> span.start() + "-" + span.end()).collect(Collectors.joining(","));
    }

    public static List<Span> read(String spans) {
        return Arrays.stream(spans.split(","))
                .map(span -> span.split("-", 2))
                .map(ends -> new Span(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])))
                .toList();
    }
}
