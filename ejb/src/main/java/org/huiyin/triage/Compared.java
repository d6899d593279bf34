package org.huiyin.triage;

import java.lang.reflect.RecordComponent;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiyin.search.Features;
import org.huiyin.search.Match;
import org.huiyin.search.decide.Candidate;
import org.huiyin.search.decide.Decision;

/**
 * What the machine compared a report with, and what it measured: kept beside the finding for whoever fits a model later.
 *
 * @param issue the issue of the other report at that time
 * @param features by name, in one text
 */
record Compared(UUID other, long issue, Band band, double probability, String features) {

    /** The nearest report of the issue that the decision is about, or of any if it is about none. */
    static Optional<Compared> of(Decision decision, List<Candidate> candidates) {
        var group =
                switch (decision) {
                    case Decision.SameIssue same -> Optional.of(same.group());
                    case Decision.AskAPerson ask -> Optional.of(ask.group());
                    case Decision.NewIssue fresh -> Optional.<String>empty();
                };
        return candidates.stream()
                .filter(candidate -> group.isEmpty() || group.get().equals(candidate.group()))
                .max(Comparator.comparingDouble(Compared::best))
                .map(nearest -> of(decision, nearest, candidates));
    }

    private static Compared of(Decision decision, Candidate nearest, List<Candidate> all) {
        var match = nearest.matches().stream()
                .max(Comparator.comparing((Match m) -> m.features().sameText()).thenComparingDouble(Match::score))
                .orElseThrow();
        double runnerUp = all.stream()
                .filter(candidate -> !candidate.group().equals(nearest.group()))
                .mapToDouble(Compared::best)
                .max()
                .orElse(0);
        var features = match.features().withMargin(Math.max(0, match.score() - runnerUp));
        return new Compared(
                UUID.fromString(match.id()),
                Long.parseLong(nearest.group()),
                band(decision, features),
                decision.score(),
                write(features));
    }

    private static double best(Candidate candidate) {
        return candidate.matches().stream().mapToDouble(Match::score).max().orElse(0);
    }

    private static Band band(Decision decision, Features features) {
        return switch (decision) {
            case Decision.SameIssue same -> features.sameText() ? Band.IDENTICAL : Band.SAME;
            case Decision.AskAPerson ask -> Band.ASK;
            case Decision.NewIssue fresh -> Band.APART;
        };
    }

    /** Whatever the record measures: a feature that is added to it is kept without a change here. */
    private static String write(Features features) {
        var values = new TreeMap<String, Double>();
        for (var component : Features.class.getRecordComponents()) {
            values.put(component.getName(), value(component, features));
        }
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static double value(RecordComponent component, Features features) {
        try {
            var value = component.getAccessor().invoke(features);
            return value instanceof Number number ? number.doubleValue() : Boolean.TRUE.equals(value) ? 1 : 0;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, Double> read(String features) {
        return features.lines()
                .map(line -> line.split("=", 2))
                .filter(parts -> parts.length == 2)
                .collect(Collectors.toMap(parts -> parts[0], parts -> Double.valueOf(parts[1])));
    }
}
