package org.huiyin.meter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Draws from every stratum, so that what is rare is measured too. The same seed and the same population give the same
 * sample; each one drawn knows how many it stands for.
 */
final class Sampler {

    private static final int FEWEST = 5;

    private final int size;
    private final long seed;

    /** @param size about how many of the machine's yes are drawn; of its no half as many */
    Sampler(int size, long seed) {
        this.size = size;
        this.seed = seed;
    }

    record Drawn(Stratum stratum, Subject subject, double weight, long place) {}

    List<Drawn> draw(Map<Stratum, List<Subject>> population) {
        var drawn = new ArrayList<Drawn>();
        drawn.addAll(draw(population, Answer.YES, size));
        drawn.addAll(draw(population, Answer.NO, size / 2));
        drawn.sort(Comparator.comparingLong(Drawn::place));
        return drawn;
    }

    private List<Drawn> draw(Map<Stratum, List<Subject>> population, Answer machine, int wanted) {
        var strata = new LinkedHashMap<Stratum, List<Subject>>();
        population.forEach((stratum, subjects) -> {
            if (stratum.machine() == machine && !subjects.isEmpty()) {
                strata.put(stratum, subjects);
            }
        });
        long all = strata.values().stream().mapToLong(List::size).sum();
        var drawn = new ArrayList<Drawn>();
        strata.forEach(
                (stratum, subjects) -> drawn.addAll(draw(stratum, subjects, share(subjects.size(), all, wanted))));
        return drawn;
    }

    private static int share(int size, long all, int wanted) {
        long share = Math.round((double) wanted * size / all);
        return (int) Math.min(size, Math.max(FEWEST, share));
    }

    private List<Drawn> draw(Stratum stratum, List<Subject> subjects, int count) {
        double weight = (double) subjects.size() / count;
        return subjects.stream()
                .map(subject -> new Drawn(stratum, subject, weight, place(stratum, subject)))
                .sorted(Comparator.comparingLong(Drawn::place))
                .limit(count)
                .toList();
    }

    /** A number that the seed, the question and the reports decide, and nothing else. */
    private long place(Stratum stratum, Subject subject) {
        long mixed = mixed(seed ^ stratum.question().hashCode());
        mixed = mixed(mixed ^ bits(subject.report()));
        return subject.other() == null ? mixed : mixed(mixed ^ bits(subject.other()));
    }

    private static long bits(UUID id) {
        return id.getMostSignificantBits() ^ Long.rotateLeft(id.getLeastSignificantBits(), 17);
    }

    /** The finaliser of MurmurHash3: near numbers come far apart. */
    private static long mixed(long number) {
        long bits = number;
        bits = (bits ^ (bits >>> 33)) * 0xff51afd7ed558ccdL;
        bits = (bits ^ (bits >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return bits ^ (bits >>> 33);
    }
}
