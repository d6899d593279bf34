package org.huiyin.search.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiyin.search.decide.DuplicateModel.Decided;

/**
 * Fits the shipped model to what the people of an installation decided, where that makes it better.
 *
 * <p>People are asked about what is near already, and mostly say yes. Fitted to that alone a model would find everything
 * alike: so what it found apart and everybody left apart counts as a no, as often as there are decisions. Every fifth
 * example is held out first, and must be judged better than by the shipped model, and hardly any of what was left apart may
 * become something to ask about.
 */
public final class Refit {

    private static final int FEWEST = 200;
    /** Of each answer. */
    private static final int FEWEST_OF_EACH = 30;

    private static final int HELD_OUT = 5;
    private static final double MOST_ASKED_ABOUT = 0.03;
    /** No certainty counts for more than this, so that one mistake does not decide. */
    private static final double NEARLY_NEVER = 0.001;

    private Refit() {}

    /**
     * The fitted model; empty where there is too little to learn from, or where the shipped one judges no worse.
     *
     * @param decided what people confirmed and rejected
     * @param leftApart what the machine found apart and nobody brought together, newest first
     */
    public static Optional<DuplicateModel> of(List<Decided> decided, List<Decided> leftApart) {
        var examples = new ArrayList<>(decided);
        examples.addAll(leftApart.subList(0, Math.min(decided.size(), leftApart.size())));
        long yes = examples.stream().filter(Decided::same).count();
        if (decided.size() < FEWEST || yes < FEWEST_OF_EACH || examples.size() - yes < FEWEST_OF_EACH) {
            return Optional.empty();
        }
        var shipped = DuplicateModel.shipped();
        var heldOut = everyFifth(examples, true);
        boolean better = loss(shipped.learn(everyFifth(examples, false)), heldOut) < loss(shipped, heldOut);
        return better
                ? Optional.of(shipped.learn(examples)).filter(fitted -> isQuiet(fitted, leftApart))
                : Optional.empty();
    }

    private static boolean isQuiet(DuplicateModel model, List<Decided> leftApart) {
        long asked = leftApart.stream()
                .filter(one -> model.probability(one.evidence()) >= DuplicateModel.ASK_FROM)
                .count();
        return asked <= MOST_ASKED_ABOUT * leftApart.size();
    }

    private static List<Decided> everyFifth(List<Decided> examples, boolean heldOut) {
        var some = new ArrayList<Decided>();
        for (int i = 0; i < examples.size(); i++) {
            if ((i % HELD_OUT == 0) == heldOut) {
                some.add(examples.get(i));
            }
        }
        return some;
    }

    /** The mean logarithmic loss. */
    private static double loss(DuplicateModel model, List<Decided> examples) {
        return examples.stream()
                .mapToDouble(one -> -Math.log(Math.max(NEARLY_NEVER, likely(model, one))))
                .average()
                .orElse(0);
    }

    private static double likely(DuplicateModel model, Decided one) {
        double same = model.probability(one.evidence());
        return one.same() ? same : 1 - same;
    }
}
