package org.huiyin.judgement;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huiyin.search.Features;
import org.huiyin.search.Match;
import org.huiyin.search.decide.Candidate;
import org.huiyin.search.decide.Decision;
import org.huiyin.search.decide.DuplicateModel;
import org.huiyin.search.decide.Evidence;

/**
 * What the machine compared a report with, and what it measured: kept beside the finding for whoever fits a model later.
 *
 * @param issue the issue of the other report at that time
 * @param features by name, in one text
 */
public record Compared(UUID other, long issue, Band band, double probability, String features) {

    /** The nearest report of the issue that the decision is about, or of any if it is about none. */
    public static Optional<Compared> of(Decision decision, List<Candidate> candidates) {
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
                .orElse(match.features().score() - DuplicateModel.ALONE);
        var features = match.features().withMargin(Math.max(0, match.features().score() - runnerUp));
        return new Compared(
                UUID.fromString(match.id()),
                Long.parseLong(nearest.group()),
                band(decision, features),
                decision.score(),
                write(features));
    }

    private static double best(Candidate candidate) {
        return candidate.matches().stream()
                .mapToDouble(match -> match.features().score())
                .max()
                .orElse(0);
    }

    private static Band band(Decision decision, Features features) {
        return switch (decision) {
            case Decision.SameIssue same -> features.sameText() ? Band.IDENTICAL : Band.SAME;
            case Decision.AskAPerson ask -> Band.ASK;
            case Decision.NewIssue fresh -> Band.APART;
        };
    }

    /** By name, so that evidence can be added later without losing what people decided on before. */
    private static String write(Features features) {
        double[] values = Evidence.of(features);
        return IntStream.range(0, values.length)
                .mapToObj(i -> Evidence.NAMES.get(i) + "=" + values[i])
                .collect(Collectors.joining("\n"));
    }

    static Map<String, Double> read(String features) {
        return features.lines()
                .map(line -> line.split("=", 2))
                .filter(parts -> parts.length == 2)
                .collect(Collectors.toMap(parts -> parts[0], parts -> Double.valueOf(parts[1])));
    }
}
