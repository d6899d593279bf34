package org.huiyin.search.split;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.search.Match;
import org.huiyin.search.Reason;
import org.huiyin.search.decide.Candidate;
import org.huiyin.search.decide.DuplicateModel;

/** How much a sentence speaks of one known issue. */
public record Leaning(String group, double probability, List<Reason> because) {

    public Leaning {
        because = List.copyOf(because);
    }

    /**
     * To every candidate, the strongest first: the probability that the words repeat at least one of its texts, each taken for
     * itself. A sentence resembles no whole report much, but of its own issue it resembles many.
     */
    public static List<Leaning> of(List<Candidate> candidates, DuplicateModel model) {
        var leanings = new ArrayList<Leaning>();
        matches(candidates).forEach((group, matches) -> leanings.add(toward(group, matches, model)));
        leanings.sort(
                Comparator.comparingDouble(Leaning::probability).reversed().thenComparing(Leaning::group));
        return leanings;
    }

    private static Map<String, List<Match>> matches(List<Candidate> candidates) {
        var matches = new HashMap<String, List<Match>>();
        candidates.forEach(candidate -> matches.computeIfAbsent(candidate.group(), group -> new ArrayList<>())
                .addAll(candidate.matches()));
        matches.values().removeIf(List::isEmpty);
        return matches;
    }

    private static Leaning toward(String group, List<Match> matches, DuplicateModel model) {
        double none = 1;
        var best = matches.getFirst();
        double most = 0;
        for (Match match : matches) {
            double probability = match.features().sameText() ? 1 : model.probability(match.features());
            none *= 1 - probability;
            if (probability > most) {
                most = probability;
                best = match;
            }
        }
        return new Leaning(group, 1 - none, best.because());
    }
}
