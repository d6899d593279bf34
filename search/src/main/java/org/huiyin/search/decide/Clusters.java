package org.huiyin.search.decide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.ObjDoubleConsumer;
import java.util.stream.IntStream;

/**
 * The groups while they grow, over numbers from 0. Each knows the sum of its pairs with every group that it has any pair
 * with, so that joining two costs as much as the smaller one has neighbours.
 */
final class Clusters {

    private final Grouping.Limits limits;
    private final int[] parent;
    private final int[] size;
    private final double[] inner;
    private final List<Map<Integer, Double>> sums = new ArrayList<>();
    private final List<Set<Integer>> strangers = new ArrayList<>();

    private final PriorityQueue<Join> next = new PriorityQueue<>(Comparator.comparingDouble(Join::mean)
            .reversed()
            .thenComparingInt(Join::a)
            .thenComparingInt(Join::b));

    /** Two groups that could be one; stale when one of them has grown since. */
    private record Join(int a, int b, double mean, int sizeA, int sizeB) {}

    Clusters(int count, Grouping.Limits limits) {
        this.limits = limits;
        this.parent = IntStream.range(0, count).toArray();
        this.size = new int[count];
        this.inner = new double[count];
        Arrays.fill(size, 1);
        for (int i = 0; i < count; i++) {
            sums.add(new HashMap<>());
            strangers.add(new HashSet<>());
        }
    }

    /** The group of that one, named after its smallest number. */
    int of(int one) {
        int root = one;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    void part(int a, int b) {
        strangers.get(of(a)).add(of(b));
        strangers.get(of(b)).add(of(a));
    }

    /** At once, whatever their mean or size; nothing happens between strangers. */
    void unite(int a, int b, double probability) {
        int one = of(a);
        int other = of(b);
        if (one == other) {
            inner[one] += probability;
        } else if (!strangers.get(one).contains(other)) {
            sums.get(one).merge(other, probability, Double::sum);
            sums.get(other).merge(one, probability, Double::sum);
            merge(Math.min(one, other), Math.max(one, other));
        }
    }

    void link(int a, int b, double probability) {
        int one = of(a);
        int other = of(b);
        if (one == other) {
            inner[one] += probability;
        } else {
            sums.get(one).merge(other, probability, Double::sum);
            sums.get(other).merge(one, probability, Double::sum);
        }
    }

    /** Joins the nearest two again and again, until none are near enough. */
    void join() {
        for (int one = 0; one < parent.length; one++) {
            if (parent[one] == one) {
                propose(one, one);
            }
        }
        while (!next.isEmpty()) {
            Join best = next.poll();
            if (isFresh(best) && mayJoin(best.a(), best.b())) {
                merge(best.a(), best.b());
                propose(best.a(), -1);
            }
        }
    }

    private boolean isFresh(Join join) {
        return parent[join.a()] == join.a()
                && parent[join.b()] == join.b()
                && size[join.a()] == join.sizeA()
                && size[join.b()] == join.sizeB();
    }

    private boolean mayJoin(int a, int b) {
        return size[a] + size[b] <= limits.largest() && !strangers.get(a).contains(b);
    }

    /** @param above only neighbours with a greater number, so that no pair is proposed twice at first */
    private void propose(int one, int above) {
        sums.get(one).forEach((other, sum) -> {
            double mean = mean(sum, size[one], size[other]);
            if (other > above && mean >= limits.from()) {
                int a = Math.min(one, other);
                int b = Math.max(one, other);
                next.add(new Join(a, b, mean, size[a], size[b]));
            }
        });
    }

    private double mean(double sum, long sizeA, long sizeB) {
        return sum / Math.min(sizeA * sizeB, limits.asked() * Math.min(sizeA, sizeB));
    }

    private void merge(int into, int gone) {
        parent[gone] = into;
        inner[into] += inner[gone] + Objects.requireNonNullElse(sums.get(into).remove(gone), 0.0);
        sums.get(gone).remove(into);
        sums.get(gone).forEach((other, sum) -> {
            sums.get(into).merge(other, sum, Double::sum);
            sums.get(other).remove(gone);
            sums.get(other).merge(into, sum, Double::sum);
        });
        strangers.get(gone).forEach(stranger -> {
            strangers.get(into).add(stranger);
            strangers.get(stranger).remove(gone);
            strangers.get(stranger).add(into);
        });
        size[into] += size[gone];
        sums.set(gone, Map.of());
        strangers.set(gone, Set.of());
    }

    /** Every group of two and more, by its smallest number, with the mean of its pairs. */
    void each(ObjDoubleConsumer<List<Integer>> told) {
        var members = new HashMap<Integer, List<Integer>>();
        for (int one = 0; one < parent.length; one++) {
            members.computeIfAbsent(of(one), root -> new ArrayList<>()).add(one);
        }
        for (int root = 0; root < parent.length; root++) {
            if (parent[root] == root && size[root] > 1) {
                told.accept(Objects.requireNonNull(members.get(root)), Math.min(1, mean(root)));
            }
        }
    }

    private double mean(int root) {
        double pairs = size[root] * (size[root] - 1) / 2.0;
        return inner[root] / Math.max(1, Math.min(pairs, limits.asked() * (double) size[root] / 2));
    }
}
