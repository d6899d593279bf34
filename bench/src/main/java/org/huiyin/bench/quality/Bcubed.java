package org.huiyin.bench.quality;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How right a grouping is, seen from each member (Bagga and Baldwin, 1998): of those it was put with, how many belong to it;
 * of those that belong to it, how many it was put with. Each counts itself, so that standing alone rightly is right.
 */
record Bcubed(double precision, double recall) {

    /** @param made the group of each text, {@code true} the right one; in the same order */
    static Bcubed of(List<Integer> made, List<Integer> right) {
        Map<Integer, Set<Integer>> byMade = byGroup(made);
        Map<Integer, Set<Integer>> byRight = byGroup(right);
        double precision = 0;
        double recall = 0;
        for (int i = 0; i < made.size(); i++) {
            Set<Integer> with = Objects.requireNonNull(byMade.get(made.get(i)));
            Set<Integer> mates = Objects.requireNonNull(byRight.get(right.get(i)));
            double both = with.stream().filter(mates::contains).count();
            precision += both / with.size();
            recall += both / mates.size();
        }
        int all = Math.max(1, made.size());
        return new Bcubed(precision / all, recall / all);
    }

    private static Map<Integer, Set<Integer>> byGroup(List<Integer> groups) {
        var members = new HashMap<Integer, Set<Integer>>();
        for (int i = 0; i < groups.size(); i++) {
            members.computeIfAbsent(groups.get(i), group -> new HashSet<>()).add(i);
        }
        return members;
    }

    double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
}
