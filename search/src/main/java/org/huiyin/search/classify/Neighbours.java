package org.huiyin.search.classify;

import java.util.List;
import org.huiyin.search.encode.Meaning;
import org.huiyin.search.learn.Softmax;

/** How near the examples of each label are: the logarithm of the mean of e^(t·cosine), a soft nearest neighbour. */
final class Neighbours {

    private final List<float[]> examples;
    private final int[] labels;
    private final int[] counts;

    Neighbours(List<float[]> examples, int[] labels, int count) {
        this.examples = List.copyOf(examples);
        this.labels = labels.clone();
        this.counts = new int[count];
        for (int label : labels) {
            counts[label]++;
        }
    }

    double[] logProbabilities(float[] vector, double sharpness) {
        double[] near = new double[counts.length];
        for (int i = 0; i < labels.length; i++) {
            near[labels[i]] += Math.exp(sharpness * Meaning.cosine(vector, examples.get(i)));
        }
        for (int k = 0; k < near.length; k++) {
            near[k] = Math.log(Math.max(1e-9, near[k] / Math.max(1, counts[k])));
        }
        return Softmax.normalized(near);
    }
}
