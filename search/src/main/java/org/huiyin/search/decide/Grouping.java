package org.huiyin.search.decide;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes groups of pairs, by average linkage: two groups become one only while a pair across them means the same with a mean
 * probability of at least {@code from}. A chain in which each is a little like the next therefore stays a chain of small
 * groups, where single linkage would make one heap of it. The nearest two come first; equals in the order of their ids, so
 * that the groups do not depend on the order in which the pairs are given.
 *
 * <p>What people said goes first: those they put together are together, those they held apart are never in one group, not by
 * way of others either. Where the two contradict each other, apart wins.
 */
public final class Grouping {

    /** Certain by the words alone: never parted by a mean. */
    private static final double CERTAIN = 1;

    private static final Comparator<Alike> SUREST = Comparator.comparingDouble(Alike::probability)
            .reversed()
            .thenComparing(alike -> alike.couple().a())
            .thenComparing(alike -> alike.couple().b());

    private final Limits limits;

    public Grouping(Limits limits) {
        this.limits = limits;
    }

    /**
     * @param from the mean probability from which groups become one
     * @param asked with how many others each text was compared at most: a pair beyond that is unknown, and not held against
     *     anybody
     * @param largest members of a group at most
     * @param links pairs that count at most, the surest ones
     */
    public record Limits(double from, int asked, int largest, int links) {

        /** Chosen by {@code bench group}; docs/decisions/0020-group-by-mean-likeness.md has the figures. */
        public static final Limits USUAL = new Limits(0.30, 12, 2_000, 2_000_000);

        public Limits {
            if (!(from > 0 && from <= 1) || asked < 1 || largest < 2 || links < 1) {
                throw new IllegalArgumentException("limits without sense");
            }
        }
    }

    /** Groups of two and more, by their first id; whoever is in none of them stands alone. */
    public List<Group> of(Collection<Alike> pairs, Collection<Couple> together, Collection<Couple> apart) {
        Map<Couple, Alike> alike = strongest(pairs);
        List<String> ids = ids(alike.keySet(), together);
        Map<String, Integer> numbers = numbers(ids);
        var clusters = new Clusters(ids.size(), limits);
        known(apart, numbers).forEach(pair -> clusters.part(pair[0], pair[1]));
        known(together, numbers).forEach(pair -> clusters.unite(pair[0], pair[1], CERTAIN));
        certain(alike, numbers).forEach(pair -> clusters.unite(pair[0], pair[1], CERTAIN));
        var said = new HashSet<>(together);
        alike.values().stream()
                .filter(pair -> pair.probability() < CERTAIN && !said.contains(pair.couple()))
                .forEach(pair -> clusters.link(
                        numbers.getOrDefault(pair.a(), -1), numbers.getOrDefault(pair.b(), -1), pair.probability()));
        clusters.join();
        return groups(clusters, ids, alike);
    }

    /** In a fixed order, each pair once, and no more than count. */
    private Map<Couple, Alike> strongest(Collection<Alike> pairs) {
        var once = new HashMap<Couple, Alike>();
        pairs.forEach(pair -> once.merge(pair.couple(), pair, (x, y) -> SUREST.compare(x, y) <= 0 ? x : y));
        var kept = new TreeMap<Couple, Alike>(Comparator.comparing(Couple::a).thenComparing(Couple::b));
        once.values().stream().sorted(SUREST).limit(limits.links()).forEach(pair -> kept.put(pair.couple(), pair));
        return kept;
    }

    private static List<String> ids(Collection<Couple> alike, Collection<Couple> together) {
        var ids = new TreeSet<String>();
        for (Collection<Couple> couples : List.of(alike, together)) {
            couples.forEach(couple -> {
                ids.add(couple.a());
                ids.add(couple.b());
            });
        }
        return List.copyOf(ids);
    }

    private static Map<String, Integer> numbers(List<String> ids) {
        var numbers = new HashMap<String, Integer>();
        for (int i = 0; i < ids.size(); i++) {
            numbers.put(ids.get(i), i);
        }
        return numbers;
    }

    private static List<int[]> known(Collection<Couple> couples, Map<String, Integer> numbers) {
        return couples.stream()
                .filter(couple -> !couple.a().equals(couple.b()))
                .filter(couple -> numbers.containsKey(couple.a()) && numbers.containsKey(couple.b()))
                .sorted(Comparator.comparing(Couple::a).thenComparing(Couple::b))
                .map(couple -> new int[] {numbers.getOrDefault(couple.a(), -1), numbers.getOrDefault(couple.b(), -1)})
                .toList();
    }

    private static List<int[]> certain(Map<Couple, Alike> alike, Map<String, Integer> numbers) {
        return known(
                alike.entrySet().stream()
                        .filter(entry -> entry.getValue().probability() >= CERTAIN)
                        .map(Map.Entry::getKey)
                        .toList(),
                numbers);
    }

    private static List<Group> groups(Clusters clusters, List<String> ids, Map<Couple, Alike> alike) {
        Map<Integer, Alike> best = new HashMap<>();
        Map<String, Integer> numbers = numbers(ids);
        for (Alike pair : alike.values()) {
            int a = numbers.getOrDefault(pair.a(), -1);
            int b = numbers.getOrDefault(pair.b(), -1);
            if (clusters.of(a) == clusters.of(b)) {
                best.merge(a, pair, (x, y) -> SUREST.compare(x, y) <= 0 ? x : y);
                best.merge(b, pair, (x, y) -> SUREST.compare(x, y) <= 0 ? x : y);
            }
        }
        var groups = new ArrayList<Group>();
        clusters.each((members, score) -> groups.add(new Group(
                members.stream()
                        .map(member -> new Group.Member(ids.get(member), best.get(member)))
                        .toList(),
                score)));
        return List.copyOf(groups);
    }
}
