package org.huiyin.bench.quality;

import java.util.List;
import java.util.Map;
import org.huiyin.bench.Figures;

/** How early the true duplicates come: R@k is the share of queries with at least one in the first k. */
final class Ranking {

    private int queries;
    private final int[] found = new int[11];
    private double precisions;

    /** @param others how many texts of the query's group could have been found */
    void add(List<String> ranked, Map<String, String> groupOf, String group, long others) {
        queries++;
        int hits = 0;
        double sum = 0;
        for (int rank = 1; rank <= ranked.size(); rank++) {
            if (group.equals(groupOf.get(ranked.get(rank - 1)))) {
                hits++;
                sum += (double) hits / rank;
                if (hits == 1) {
                    countFrom(rank);
                }
            }
        }
        precisions += others == 0 ? 0 : sum / others;
    }

    private void countFrom(int rank) {
        for (int k = rank; k < found.length; k++) {
            found[k]++;
        }
    }

    void put(Figures figures, String prefix) {
        for (int k : new int[] {1, 5, 10}) {
            figures.putShare(prefix + "R@" + k, share(found[k]));
        }
        figures.putShare(prefix + "MAP", queries == 0 ? 0 : precisions / queries);
    }

    private double share(int count) {
        return queries == 0 ? 0 : (double) count / queries;
    }
}
