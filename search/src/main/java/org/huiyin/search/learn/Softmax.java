package org.huiyin.search.learn;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Logistic regression over several classes, of which one is right.
 *
 * <p>Fitted by stochastic gradient descent on ½‖w‖² + C·Σ loss, with the steps of Bottou, "Large-Scale Machine Learning with
 * Stochastic Gradient Descent" (2010), η = 1 / (λ (t₀ + t)) with λ = 1 / (C·n), and the mean of the weights over the second
 * half (Polyak and Juditsky, 1992). The order is shuffled by a fixed seed: the same examples give the same model.
 */
public final class Softmax {

    private static final long SEED = 7;
    private static final double FIRST_STEP = 2;

    private final int classes;
    private final float[] weights;
    private final float[] bias;

    private Softmax(int classes, float[] weights, float[] bias) {
        this.classes = classes;
        this.weights = weights;
        this.bias = bias;
    }

    /** @param labels the right class of each row, from 0 to classes − 1 */
    public static Softmax fit(List<Row> rows, int[] labels, int features, int classes, double c, int epochs) {
        return new Descent(rows, labels, features, classes, 1 / (c * rows.size())).run(epochs);
    }

    /** The logarithm of the probability of each class. */
    public double[] logProbabilities(Row row) {
        double[] scores = new double[classes];
        for (int k = 0; k < classes; k++) {
            scores[k] = bias[k];
        }
        int[] features = row.features();
        for (int i = 0; i < features.length; i++) {
            int at = features[i] * classes;
            float value = row.values()[i];
            for (int k = 0; k < classes; k++) {
                scores[k] += weights[at + k] * value;
            }
        }
        return normalized(scores);
    }

    /** So that the exponentials sum to 1. */
    public static double[] normalized(double[] scores) {
        double most = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            most = Math.max(most, score);
        }
        double sum = 0;
        for (double score : scores) {
            sum += Math.exp(score - most);
        }
        double log = most + Math.log(sum);
        double[] normalized = new double[scores.length];
        for (int k = 0; k < scores.length; k++) {
            normalized[k] = scores[k] - log;
        }
        return normalized;
    }

    /** The way down. Weights are kept as scale × v, so that shrinking all of them costs nothing. */
    private static final class Descent {

        private final List<Row> rows;
        private final int[] labels;
        private final int classes;
        private final double lambda;
        private final float[] v;
        private final float[] bias;
        private final double[] mean;
        private final float[] step;
        private double scale = 1;
        private long steps;
        private int means;

        Descent(List<Row> rows, int[] labels, int features, int classes, double lambda) {
            this.rows = rows;
            this.labels = labels;
            this.classes = classes;
            this.lambda = lambda;
            this.v = new float[features * classes];
            this.bias = new float[classes];
            this.mean = new double[features * classes];
            this.step = new float[classes];
        }

        Softmax run(int epochs) {
            int[] order = new int[rows.size()];
            for (int i = 0; i < order.length; i++) {
                order[i] = i;
            }
            var random = new Random(SEED);
            for (int epoch = 0; epoch < epochs; epoch++) {
                shuffle(order, random);
                for (int i : order) {
                    learn(rows.get(i), labels[i]);
                }
                if (epoch >= epochs / 2) {
                    addToMean();
                }
            }
            return new Softmax(classes, meanWeights(), bias);
        }

        private static void shuffle(int[] order, Random random) {
            for (int i = order.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int kept = order[i];
                order[i] = order[j];
                order[j] = kept;
            }
        }

        private void learn(Row row, int label) {
            double rate = FIRST_STEP / (1 + FIRST_STEP * lambda * steps++);
            scores(row);
            softmax();
            step[label] -= 1;
            scale *= 1 - rate * lambda;
            double factor = rate / scale;
            for (int k = 0; k < classes; k++) {
                bias[k] -= (float) (0.1 * rate * step[k]);
                step[k] *= (float) factor;
            }
            int[] features = row.features();
            for (int i = 0; i < features.length; i++) {
                int at = features[i] * classes;
                float value = row.values()[i];
                for (int k = 0; k < classes; k++) {
                    v[at + k] -= step[k] * value;
                }
            }
        }

        private void scores(Row row) {
            Arrays.fill(step, 0);
            int[] features = row.features();
            for (int i = 0; i < features.length; i++) {
                int at = features[i] * classes;
                float value = row.values()[i];
                for (int k = 0; k < classes; k++) {
                    step[k] += v[at + k] * value;
                }
            }
            for (int k = 0; k < classes; k++) {
                step[k] = (float) (step[k] * scale) + bias[k];
            }
        }

        private void softmax() {
            float most = Float.NEGATIVE_INFINITY;
            for (float score : step) {
                most = Math.max(most, score);
            }
            double sum = 0;
            for (int k = 0; k < classes; k++) {
                step[k] = (float) Math.exp(step[k] - most);
                sum += step[k];
            }
            for (int k = 0; k < classes; k++) {
                step[k] /= (float) sum;
            }
        }

        private void addToMean() {
            means++;
            for (int i = 0; i < v.length; i++) {
                mean[i] += v[i] * scale;
            }
        }

        private float[] meanWeights() {
            float[] weights = new float[v.length];
            for (int i = 0; i < v.length; i++) {
                weights[i] = (float) (mean[i] / means);
            }
            return weights;
        }
    }
}
