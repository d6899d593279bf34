package org.huiyin.grouping;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huiyin.search.decide.Couple;
import org.jspecify.annotations.Nullable;

/** The issues that people know already, and how near new problems are to them: as near as to their nearest report. */
final class KnownIssues {

    /** From here on it is more likely than not that the new ones are about it. */
    private static final double MORE_LIKELY = 0.5;

    private final Map<Long, Map<UUID, Likeness>> nearest = new HashMap<>();
    private final Map<Long, Set<UUID>> barred = new HashMap<>();
    private final Set<UUID> compared;
    /** Asked for by each member of a group, and the same for all of them. */
    private final Map<Set<UUID>, Optional<Long>> answered = new HashMap<>();

    /** @param roots the issue of each report that is not new */
    KnownIssues(Surroundings near, Map<UUID, Long> roots, List<Couple> apart) {
        this.compared = near.compared();
        for (var pair : near.outward()) {
            boolean asked = near.isLoose(pair.report());
            var root = roots.get(asked ? pair.other() : pair.report());
            if (root != null) {
                nearest.computeIfAbsent(root, issue -> new HashMap<>())
                        .merge(asked ? pair.report() : pair.other(), pair, KnownIssues::nearer);
            }
        }
        apart.forEach(couple -> {
            bar(UUID.fromString(couple.a()), roots.get(UUID.fromString(couple.b())));
            bar(UUID.fromString(couple.b()), roots.get(UUID.fromString(couple.a())));
        });
    }

    private void bar(UUID report, @Nullable Long issue) {
        if (issue != null) {
            barred.computeIfAbsent(issue, number -> new HashSet<>()).add(report);
        }
    }

    private static Likeness nearer(Likeness a, Likeness b) {
        return a.probability() >= b.probability() ? a : b;
    }

    /** The one that all of these together are more likely about than not; never one from which people held one of them apart. */
    Optional<Long> of(Set<UUID> reports) {
        return answered.computeIfAbsent(reports, this::likeliest);
    }

    private Optional<Long> likeliest(Set<UUID> reports) {
        return nearest.keySet().stream()
                .filter(issue -> barred.getOrDefault(issue, Set.of()).stream().noneMatch(reports::contains))
                .filter(issue -> mean(issue, reports) >= MORE_LIKELY)
                .max(Comparator.comparingDouble((Long issue) -> mean(issue, reports))
                        .thenComparing(Comparator.reverseOrder()));
    }

    private double mean(long issue, Collection<UUID> reports) {
        return reports.stream()
                .filter(compared::contains)
                .mapToDouble(report ->
                        between(report, issue).map(Likeness::probability).orElse(0.0))
                .average()
                .orElse(0);
    }

    Optional<Likeness> between(UUID report, long issue) {
        return Optional.ofNullable(nearest.getOrDefault(issue, Map.of()).get(report));
    }
}
