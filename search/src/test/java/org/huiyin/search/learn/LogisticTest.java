package org.huiyin.search.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.huiyin.search.learn.Logistic.Example;
import org.junit.jupiter.api.Test;

class LogisticTest {

    private static List<Example> drawn(int count, Logistic truth) {
        var random = new Random(7);
        var examples = new ArrayList<Example>();
        for (int i = 0; i < count; i++) {
            double[] x = {random.nextGaussian(), 100 * random.nextDouble()};
            examples.add(new Example(x, random.nextDouble() < truth.probability(x)));
        }
        return examples;
    }

    @Test
    void findsTheModelThatMadeTheExamples() {
        var truth = new Logistic(-1, 2, 0.03);
        Logistic fitted = Logistic.nothing(2).fit(drawn(5_000, truth), 0.1);

        assertThat(fitted.weights()[0]).isCloseTo(2, within(0.2));
        assertThat(fitted.weights()[1]).isCloseTo(0.03, within(0.005));
        assertThat(fitted.intercept()).isCloseTo(-1, within(0.3));
    }

    @Test
    void fewExamplesLeaveThePriorNearlyAsItWas() {
        var prior = new Logistic(-1, 2, 0.03);
        var against = List.of(new Example(new double[] {1, 50}, false), new Example(new double[] {-1, 20}, true));

        assertThat(prior.fit(against, 10).weights()[0]).isCloseTo(2, within(0.3));
        assertThat(prior.fit(List.of(), 1)).isSameAs(prior);
    }

    @Test
    void aPriorFarAwayIsStillLeft() {
        var far = new Logistic(-40, 0, 0);
        double rate = far.fit(drawn(2_000, new Logistic(0, 1, 0)), 1).probability(new double[] {0, 50});

        assertThat(rate).isCloseTo(0.5, within(0.06));
    }

    @Test
    void whatNeverChangesAndWhatSeparatesFullyIsSurvived() {
        var examples = new ArrayList<Example>();
        for (int i = -50; i < 50; i++) {
            examples.add(new Example(new double[] {i, 3}, i >= 0));
        }
        Logistic fitted = Logistic.nothing(2).fit(examples, 0.01);

        assertThat(fitted.probability(new double[] {40, 3})).isGreaterThan(0.99);
        assertThat(fitted.weights()).doesNotContain(Double.NaN);
    }
}
