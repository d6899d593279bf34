package org.huiyin.search.split;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.search.Match;
import org.huiyin.search.Reason;
import org.huiyin.search.decide.Candidate;
import org.huiyin.search.decide.Decision;
import org.huiyin.search.decide.DuplicateModel;

/** How much a sentence speaks of one known issue. */
public record Leaning(String group, double probability, List<Reason> because) {

    public Leaning {
        because = List.copyOf(because);
    }

    /** To every candidate, the strongest first. The best one is weighed as a decision would weigh it. */
    public static List<Leaning> of(String words, List<Candidate> candidates, DuplicateModel model) {
        var leanings = new ArrayList<Leaning>();
        best(model.decide(words, candidates)).ifPresent(leanings::add);
        var known = leanings.stream().map(Leaning::group).toList();
        matches(candidates).forEach((group, matches) -> {
            if (!known.contains(group)) {
                leanings.add(toward(group, matches, model));
            }
        });
        leanings.sort(
                Comparator.comparingDouble(Leaning::probability).reversed().thenComparing(Leaning::group));
        return leanings;
    }

    private static Optional<Leaning> best(Decision decision) {
        return switch (decision) {
            case Decision.SameIssue same -> Optional.of(new Leaning(same.group(), same.score(), same.because()));
            case Decision.AskAPerson ask -> Optional.of(new Leaning(ask.group(), ask.score(), ask.because()));
            case Decision.NewIssue fresh -> Optional.empty();
        };
    }

    private static Map<String, List<Match>> matches(List<Candidate> candidates) {
        var matches = new HashMap<String, List<Match>>();
        candidates.forEach(candidate -> matches.computeIfAbsent(candidate.group(), group -> new ArrayList<>())
                .addAll(candidate.matches()));
        matches.values().removeIf(List::isEmpty);
        return matches;
    }

    private static Leaning toward(String group, List<Match> matches, DuplicateModel model) {
        var best = matches.stream()
                .max(Comparator.comparingDouble(match -> model.probability(match.features())))
                .orElseThrow();
        return new Leaning(group, model.probability(best.features()), best.because());
    }
}
