package org.huiyin.search.decide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.search.Features;
import org.huiyin.search.Match;
import org.huiyin.search.Normalizer;
import org.huiyin.search.Reason;
import org.huiyin.search.decide.Decision.AskAPerson;
import org.huiyin.search.decide.Decision.NewIssue;
import org.huiyin.search.decide.Decision.SameIssue;
import org.huiyin.search.learn.Logistic;
import org.huiyin.search.learn.Logistic.Example;

/**
 * Decides which of the candidate issues, if any, a text repeats.
 *
 * <p><b>Linked without a person</b> is only what is beyond doubt: the same text but for case, script and punctuation; or the
 * same core, in the same order, with nothing that speaks against it and no second issue of which that is true as well. A high
 * likeness alone is never enough: by words alone no threshold was found that is right in 98 of 100 cases.
 *
 * <p><b>The probability</b> is that of a logistic model over {@link Evidence}, one for pairs of which a model has read both
 * meanings and one for words alone. It proposes to a person and never links by itself. The shipped weights were fitted on the
 * best candidates in three streams of reports; docs/search-quality.md has the command and what they give.
 */
public final class DuplicateModel {

    /** From this probability on a person is asked. */
    public static final double ASK_FROM = 0.25;

    private static final double SAME_CORE = 0.99;
    private static final int FEW = 10;
    /** Only the same text is beyond doubt. */
    private static final double NEARLY = 0.999;

    /**
     * The margin of a candidate that has no runner-up. Not the whole of its score, which would make the only issue of a new
     * installation likely for everything: among true duplicates one in ten has more than this.
     */
    public static final double ALONE = 0.25;

    private static final Comparator<Match> MATCHES = Comparator.comparing(
                    (Match match) -> match.features().sameText())
            .thenComparing(match -> sameCore(match.features()))
            .thenComparingDouble(Match::score);

    // Of two issues with the same text in them, the one where more people said it; then a fixed order, to be
    // repeatable.
    private static final Comparator<Scored> BEST_FIRST = Comparator.comparing(Scored::sameText)
            .thenComparing(Scored::sameCore)
            .thenComparingDouble(scored -> scored.best().score())
            .thenComparingInt(Scored::alike)
            .reversed()
            .thenComparing(Scored::group);

    private static final double PENALTY = 1;

    private static final Logistic BY_WORDS =
            new Logistic(-3.77, 0, 0, 0, 0, 5.22, 0.50, 0, 2.14, 0, 0, 0, -0.56, -0.48, -0.31, -1.06, 0, 0, 0);

    // In the order of Evidence.NAMES, as `bench fit` prints them.
    private static final Logistic WITH_MEANING = new Logistic(
            -10.287, 6.061, 1.367, 0.695, 1.926, 4.465, 2.682, -0.992, -0.261, -2.042, -0.976, 1.505, -1.100, -0.550,
            -0.309, -1.001, -0.329, -0.214, 0.893);

    private final Logistic withMeaning;
    private final Logistic byWords;

    private DuplicateModel(Logistic withMeaning, Logistic byWords) {
        this.withMeaning = withMeaning;
        this.byWords = byWords;
    }

    /** With the weights that it is shipped with. */
    public static DuplicateModel shipped() {
        return new DuplicateModel(WITH_MEANING, BY_WORDS);
    }

    private record Scored(String group, Match best, boolean sameText, boolean sameCore, int alike) {}

    /** What a person decided about one text and one candidate, on this {@link Evidence}. */
    @SuppressWarnings("ArrayRecordComponent") // Never asked for equality.
    public record Decided(double[] evidence, boolean same) {}

    /**
     * Fitted to the decisions of this installation. Its own weights stay the prior, so that a few decisions change little;
     * pairs of which no model has read the meaning teach the part that goes by words.
     */
    public DuplicateModel learn(List<Decided> decided) {
        return new DuplicateModel(
                withMeaning.fit(examples(decided, true), PENALTY), byWords.fit(examples(decided, false), PENALTY));
    }

    private static List<Example> examples(List<Decided> decided, boolean meaningKnown) {
        return decided.stream()
                .filter(one -> Evidence.meaningKnown(one.evidence()) == meaningKnown)
                .map(one -> new Example(one.evidence(), one.same()))
                .toList();
    }

    /** The most probable of the matches when each stands for itself; empty when there is none. */
    public Optional<Judged> best(List<Match> matches) {
        if (matches.isEmpty()) {
            return Optional.empty();
        }
        Match first = matches.getFirst();
        double margin = matches.size() > 1
                ? first.features().score() - matches.get(1).features().score()
                : ALONE;
        Features features = first.features().withMargin(Math.max(0, margin));
        double probability = features.sameText() ? 1 : probability(features);
        return Optional.of(new Judged(first.id(), probability, features));
    }

    /**
     * The text beside each of its matches: what {@link Grouping} goes by. Those of one group are not held against each other:
     * what a match has to stand out from begins where the matches fall off most. The same text is certain; what is less
     * probable than {@code least} is left out.
     */
    public List<Alike> alike(String id, List<Match> matches, double least) {
        double crowd = crowd(matches.stream()
                .map(match -> match.features().score())
                .sorted(Comparator.reverseOrder())
                .toList());
        return matches.stream()
                .filter(match -> !match.id().equals(id))
                .map(match -> new Alike(id, match.id(), pairwise(match.features(), crowd), match.because()))
                .filter(alike -> alike.probability() >= least)
                .toList();
    }

    /** The score below the deepest fall. Where there are only a few others at all, nothing may be below the last one. */
    private static double crowd(List<Double> scores) {
        int falls = scores.size() < FEW ? scores.size() : scores.size() - 1;
        double deepest = 0;
        double below = 0;
        for (int i = 0; i < falls; i++) {
            double next = i + 1 < scores.size() ? scores.get(i + 1) : 0;
            if (scores.get(i) - next > deepest) {
                deepest = scores.get(i) - next;
                below = next;
            }
        }
        return below;
    }

    private double pairwise(Features features, double crowd) {
        if (features.sameText()) {
            return 1;
        }
        double margin = Math.max(0, features.score() - crowd);
        double probability = Math.min(NEARLY, probability(features.withMargin(margin)));
        return sameCore(features) ? Math.max(SAME_CORE, probability) : probability;
    }

    /** The decision on this text; candidates may come in any order, and several times for one group. */
    public Decision decide(String text, List<Candidate> candidates) {
        List<Scored> groups = bestFirst(candidates);
        if (groups.isEmpty() || Normalizer.fingerprint(text).isEmpty()) {
            return new NewIssue(0, List.of());
        }
        Likeliest best = first(groups);
        if (groups.getFirst().sameText()) {
            return new SameIssue(best.group(), 1, best.because());
        }
        if (isTheSameCore(groups)) {
            return new SameIssue(best.group(), Math.max(best.probability(), SAME_CORE), best.because());
        }
        boolean near = best.probability() >= ASK_FROM || groups.getFirst().sameCore();
        return near
                ? new AskAPerson(best.group(), best.probability(), best.because())
                : new NewIssue(best.probability(), best.because());
    }

    private static boolean isTheSameCore(List<Scored> groups) {
        return groups.getFirst().sameCore()
                && groups.stream().filter(Scored::sameCore).count() == 1;
    }

    /** @param probability that the text repeats this one rather than any other */
    public record Likeliest(String group, double probability, List<Reason> because) {

        public Likeliest {
            because = List.copyOf(because);
        }
    }

    /** The one that {@link #decide} is about, also where that is too little to ask anybody; empty without candidates. */
    public Optional<Likeliest> likeliest(List<Candidate> candidates) {
        List<Scored> groups = bestFirst(candidates);
        return groups.isEmpty() ? Optional.empty() : Optional.of(first(groups));
    }

    private Likeliest first(List<Scored> groups) {
        Scored best = groups.getFirst();
        double probability =
                best.sameText() ? 1 : probability(best.best().features().withMargin(margin(groups)));
        return new Likeliest(best.group(), probability, best.best().because());
    }

    /** One entry for each group: the same text first, then the same core, then by score. */
    private static List<Scored> bestFirst(List<Candidate> candidates) {
        Map<String, List<Match>> matches = new HashMap<>();
        for (Candidate candidate : candidates) {
            matches.computeIfAbsent(candidate.group(), group -> new ArrayList<>())
                    .addAll(candidate.matches());
        }
        return matches.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(group -> scored(group.getKey(), group.getValue()))
                .sorted(BEST_FIRST)
                .toList();
    }

    private static Scored scored(String group, List<Match> matches) {
        Match best = matches.stream().max(MATCHES).orElseThrow();
        int alike = (int)
                matches.stream().filter(match -> match.score() >= best.score()).count();
        return new Scored(group, best, best.features().sameText(), sameCore(best.features()), alike);
    }

    private static boolean sameCore(Features features) {
        return features.sameCore() && !features.contradictory();
    }

    private static double margin(List<Scored> groups) {
        double best = groups.getFirst().best().features().score();
        return groups.size() > 1
                ? Math.max(0, best - groups.get(1).best().features().score())
                : ALONE;
    }

    /** The probability that the text repeats the one that these features were measured against. */
    public double probability(Features features) {
        return probability(Evidence.of(features));
    }

    double probability(double[] evidence) {
        return (Evidence.meaningKnown(evidence) ? withMeaning : byWords).probability(evidence);
    }
}
