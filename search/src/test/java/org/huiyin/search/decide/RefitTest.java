package org.huiyin.search.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.huiyin.search.decide.DuplicateModel.Decided;
import org.junit.jupiter.api.Test;

class RefitTest {

    private final Random random = new Random(7);

    /** As near as the evidence of a true duplicate (1) or of two strangers (0), with noise. */
    private double[] evidence(double near) {
        double[] evidence = new double[Evidence.NAMES.size()];
        set(evidence, "meaning", 0.45 + 0.45 * near);
        set(evidence, "title", 0.45 + 0.45 * near);
        set(evidence, "crowd", 0.6);
        set(evidence, "score", 0.4 + 0.45 * near);
        set(evidence, "margin", 0.02 + 0.2 * near);
        set(evidence, "bm25", 0.05 + 0.5 * near);
        set(evidence, "bm25.most", 0.1 + 0.6 * near);
        set(evidence, "length", 0.8);
        evidence[Evidence.NAMES.indexOf("meant")] = 1;
        return evidence;
    }

    private void set(double[] evidence, String name, double value) {
        evidence[Evidence.NAMES.indexOf(name)] = value + 0.05 * random.nextGaussian();
    }

    private List<Decided> several(int count, double near, boolean same) {
        var some = new ArrayList<Decided>();
        for (int i = 0; i < count; i++) {
            some.add(new Decided(evidence(near), same));
        }
        return some;
    }

    @Test
    void aYesToEverythingTeachesNothing() {
        assertThat(Refit.of(several(500, 1, true), List.of())).isEmpty();
    }

    @Test
    void fewDecisionsTeachNothing() {
        var few = several(100, 1, true);
        few.addAll(several(99, 0.3, false));

        assertThat(Refit.of(few, several(500, 0, false))).isEmpty();
    }

    @Test
    void strangersStayStrangersHoweverOftenPeopleSaidYes() {
        var model = Refit.of(several(300, 0.8, true), several(300, 0, false)).orElseThrow();

        assertThat(model.probability(evidence(0.9))).isGreaterThan(0.8);
        assertThat(model.probability(evidence(0))).isLessThan(0.05);
    }

    @Test
    void answersWithoutAnyRuleLeaveTheShippedModel() {
        var guesses = new ArrayList<Decided>();
        for (int i = 0; i < 400; i++) {
            guesses.add(new Decided(evidence(random.nextDouble()), random.nextBoolean()));
        }

        assertThat(Refit.of(guesses, several(400, 0.4, false)).isPresent()).isFalse();
    }
}
