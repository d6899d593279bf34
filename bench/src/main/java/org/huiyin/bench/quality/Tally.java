package org.huiyin.bench.quality;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.huiyin.bench.Figures;

/** Right and wrong labels: accuracy, and F1 as the mean over all true labels. */
final class Tally {

    private final Map<String, Integer> right = new HashMap<>();
    private final Map<String, Integer> given = new HashMap<>();
    private final Map<String, Integer> wanted = new HashMap<>();
    private int all;

    /** A row without a true label counts for nothing. */
    void add(String truth, String label) {
        if (truth.isEmpty()) {
            return;
        }
        all++;
        given.merge(label, 1, Integer::sum);
        wanted.merge(truth, 1, Integer::sum);
        if (truth.equals(label)) {
            right.merge(label, 1, Integer::sum);
        }
    }

    void put(Figures figures) {
        if (all == 0) {
            return;
        }
        int correct = right.values().stream().mapToInt(Integer::intValue).sum();
        figures.putShare("accuracy", (double) correct / all);
        double f1 = 0;
        for (String label : new TreeSet<>(wanted.keySet())) {
            int both = given.getOrDefault(label, 0) + wanted.getOrDefault(label, 0);
            f1 += 2.0 * right.getOrDefault(label, 0) / both;
        }
        figures.putShare("macroF1", f1 / wanted.size());
    }
}
