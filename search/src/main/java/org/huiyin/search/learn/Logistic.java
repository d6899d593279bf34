package org.huiyin.search.learn;

import java.util.Arrays;
import java.util.List;

/**
 * A logistic model of a yes or no over a few numbers: p = 1 / (1 + e^−(w₀ + w·x)).
 *
 * <p>Fitted by Newton's method (iteratively reweighted least squares; Hastie, Tibshirani, Friedman, "The Elements of
 * Statistical Learning", 4.4.1) with a penalty of λ/2 on the squared distance of the weights from a prior, on features
 * scaled to variance 1. The more examples, the less the prior says.
 */
public final class Logistic {

    private static final int MAX_STEPS = 50;
    private static final double CLOSE_ENOUGH = 1e-8;

    /** One thing that was decided: its features and the answer. */
    @SuppressWarnings("ArrayRecordComponent") // Never asked for equality.
    public record Example(double[] features, boolean yes, double weight) {
        public Example(double[] features, boolean yes) {
            this(features, yes, 1);
        }
    }

    private final double intercept;
    private final double[] weights;

    /** With known weights. */
    public Logistic(double intercept, double... weights) {
        this.intercept = intercept;
        this.weights = weights.clone();
    }

    public double intercept() {
        return intercept;
    }

    public double[] weights() {
        return weights.clone();
    }

    public double probability(double[] features) {
        return 1 / (1 + Math.exp(-sum(features)));
    }

    private double sum(double[] features) {
        double sum = intercept;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * features[i];
        }
        return sum;
    }

    /** A model that knows nothing, as the prior of a first fit. */
    public static Logistic nothing(int features) {
        return new Logistic(0, new double[features]);
    }

    /** Fitted to the examples, at most 50 steps; this one is the prior of the weights, though not of the intercept. */
    public Logistic fit(List<Example> examples, double penalty) {
        if (examples.isEmpty()) {
            return this;
        }
        double[] scale = scale(examples);
        double[] prior = new double[weights.length + 1];
        for (int i = 0; i < weights.length; i++) {
            prior[i + 1] = weights[i] * scale[i];
        }
        prior[0] = intercept;
        double[] fitted = prior.clone();
        var newton = new Newton(examples, scale, penalty, prior);
        for (int step = 0; step < MAX_STEPS; step++) {
            double[] next = newton.better(fitted);
            double largest = 0;
            for (int i = 0; i < next.length; i++) {
                largest = Math.max(largest, Math.abs(next[i] - fitted[i]));
            }
            fitted = next;
            if (largest < CLOSE_ENOUGH) {
                break;
            }
        }
        return unscaled(fitted, scale);
    }

    private static Logistic unscaled(double[] fitted, double[] scale) {
        double[] raw = new double[scale.length];
        for (int i = 0; i < raw.length; i++) {
            raw[i] = fitted[i + 1] / scale[i];
        }
        return new Logistic(fitted[0], raw);
    }

    /** The standard deviation of each feature; a feature that never changes keeps its own scale. */
    private static double[] scale(List<Example> examples) {
        int n = examples.getFirst().features().length;
        double[] scale = new double[n];
        for (int i = 0; i < n; i++) {
            int at = i;
            double mean = examples.stream()
                    .mapToDouble(e -> e.features()[at])
                    .average()
                    .orElse(0);
            double variance = examples.stream()
                    .mapToDouble(e -> (e.features()[at] - mean) * (e.features()[at] - mean))
                    .average()
                    .orElse(0);
            scale[i] = variance < 1e-12 ? 1 : Math.sqrt(variance);
        }
        return scale;
    }

    /** One step of Newton's method. */
    private record Newton(List<Example> examples, double[] scale, double penalty, double[] prior) {

        /** A full step where that leads down, else half of it, and so on. */
        double[] better(double[] at) {
            double[] change = step(at);
            double before = cost(at);
            for (double share = 1; share > 1e-12; share /= 2) {
                double[] next = at.clone();
                for (int i = 0; i < next.length; i++) {
                    next[i] += share * change[i];
                }
                if (cost(next) <= before) {
                    return next;
                }
            }
            return at;
        }

        private double cost(double[] at) {
            double cost = 0;
            for (int i = 0; i < at.length; i++) {
                cost += held(i) * (at[i] - prior[i]) * (at[i] - prior[i]) / 2;
            }
            for (Example example : examples) {
                double sum = at[0];
                for (int i = 1; i < at.length; i++) {
                    sum += at[i] * example.features()[i - 1] / scale[i - 1];
                }
                double against = example.yes() ? -sum : sum;
                cost += example.weight() * (Math.max(0, against) + Math.log1p(Math.exp(-Math.abs(against))));
            }
            return cost;
        }

        // The intercept is hardly held: how frequent a yes is differs from place to place.
        private double held(int i) {
            return i == 0 ? 1e-6 : penalty;
        }

        private double[] step(double[] at) {
            int n = at.length;
            double[] slope = new double[n];
            double[][] curve = new double[n][n];
            for (Example example : examples) {
                add(example, at, slope, curve);
            }
            for (int i = 0; i < n; i++) {
                slope[i] -= held(i) * (at[i] - prior[i]);
                curve[i][i] += held(i);
            }
            return solve(curve, slope);
        }

        private void add(Example example, double[] at, double[] slope, double[][] curve) {
            double[] x = new double[at.length];
            x[0] = 1;
            double sum = at[0];
            for (int i = 1; i < x.length; i++) {
                x[i] = example.features()[i - 1] / scale[i - 1];
                sum += at[i] * x[i];
            }
            double p = 1 / (1 + Math.exp(-sum));
            double error = example.weight() * ((example.yes() ? 1 : 0) - p);
            double spread = Math.max(1e-9, example.weight() * p * (1 - p));
            for (int i = 0; i < x.length; i++) {
                slope[i] += error * x[i];
                for (int j = 0; j < x.length; j++) {
                    curve[i][j] += spread * x[i] * x[j];
                }
            }
        }

        /** Gauss's elimination with the largest pivot; what stands on a line of nothing stays nothing. */
        private static double[] solve(double[][] matrix, double[] right) {
            int n = right.length;
            for (int column = 0; column < n; column++) {
                int pivot = column;
                for (int row = column + 1; row < n; row++) {
                    pivot = Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column]) ? row : pivot;
                }
                swap(matrix, right, column, pivot);
                for (int row = column + 1; row < n && Math.abs(matrix[column][column]) > 1e-12; row++) {
                    eliminate(matrix, right, column, row);
                }
            }
            return backwards(matrix, right);
        }

        private static void swap(double[][] matrix, double[] right, int a, int b) {
            double[] line = matrix[a];
            matrix[a] = matrix[b];
            matrix[b] = line;
            double value = right[a];
            right[a] = right[b];
            right[b] = value;
        }

        private static void eliminate(double[][] matrix, double[] right, int column, int row) {
            double share = matrix[row][column] / matrix[column][column];
            for (int i = column; i < right.length; i++) {
                matrix[row][i] -= share * matrix[column][i];
            }
            right[row] -= share * right[column];
        }

        private static double[] backwards(double[][] matrix, double[] right) {
            double[] solved = new double[right.length];
            for (int row = right.length - 1; row >= 0; row--) {
                double rest = right[row];
                for (int i = row + 1; i < right.length; i++) {
                    rest -= matrix[row][i] * solved[i];
                }
                solved[row] = Math.abs(matrix[row][row]) < 1e-12 ? 0 : rest / matrix[row][row];
            }
            return solved;
        }
    }

    @Override
    public String toString() {
        return intercept + " " + Arrays.toString(weights);
    }
}
