package org.huiyin.grouping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiyin.finding.FindingCard;
import org.huiyin.search.decide.Couple;
import org.huiyin.search.decide.Group;
import org.jspecify.annotations.Nullable;

/** Loose reports, and what was found alike among them. */
final class Surroundings {

    private final Map<UUID, FindingCard> loose = new LinkedHashMap<>();
    private final Set<Likeness> pairs = new LinkedHashSet<>();
    private @Nullable List<Likeness> inner;

    void add(Collection<FindingCard> findings) {
        inner = null;
        findings.forEach(finding -> loose.put(finding.report(), finding));
    }

    /** Returns the reports on the other side, as far as they are not known. */
    Set<UUID> add(List<Likeness> found) {
        inner = null;
        pairs.addAll(found);
        var others = new LinkedHashSet<UUID>();
        found.forEach(pair -> {
            others.add(pair.report());
            others.add(pair.other());
        });
        others.removeAll(loose.keySet());
        return others;
    }

    /** Whoever waits for an answer about a new problem that is not among these is left alone. */
    void leaveOut(Set<Long> looseTargets) {
        inner = null;
        var answered = new TreeSet<Long>();
        var here = loose.values().stream().map(FindingCard::issue).collect(Collectors.toSet());
        here.addAll(targets().stream()
                .filter(target -> !looseTargets.contains(target))
                .toList());
        loose.values().stream()
                .filter(finding -> finding.proposedIssue() != null)
                .filter(finding -> !here.contains(Objects.requireNonNull(finding.proposedIssue())))
                .forEach(finding -> answered.add(finding.issue()));
        loose.values().removeIf(finding -> answered.contains(finding.issue()));
    }

    Set<Long> targets() {
        var targets = new TreeSet<Long>();
        loose.values().forEach(finding -> {
            if (finding.proposedIssue() != null) {
                targets.add(Objects.requireNonNull(finding.proposedIssue()));
            }
        });
        return targets;
    }

    Collection<FindingCard> findings() {
        return List.copyOf(loose.values());
    }

    Set<UUID> reports() {
        return Set.copyOf(loose.keySet());
    }

    int size() {
        return loose.size();
    }

    FindingCard finding(String report) {
        return Objects.requireNonNull(loose.get(UUID.fromString(report)));
    }

    List<Likeness> pairs() {
        if (inner == null) {
            inner = pairs.stream()
                    .filter(pair -> loose.containsKey(pair.report()) && loose.containsKey(pair.other()))
                    .toList();
        }
        return inner;
    }

    /** Pairs of a loose report with one of an issue that people know. */
    List<Likeness> outward() {
        return pairs.stream()
                .filter(pair -> loose.containsKey(pair.report()) != loose.containsKey(pair.other()))
                .toList();
    }

    /** Those that were compared with everything there is; of older ones only what newer ones found is known. */
    Set<UUID> compared() {
        return pairs.stream().map(Likeness::report).filter(loose::containsKey).collect(Collectors.toSet());
    }

    Set<UUID> reportsOf(Group group) {
        return group.ids().stream().map(UUID::fromString).collect(Collectors.toSet());
    }

    Set<Long> issuesOf(Group group) {
        return group.ids().stream().map(id -> finding(id).issue()).collect(Collectors.toSet());
    }

    boolean isNew(long issue) {
        return loose.values().stream().anyMatch(finding -> finding.issue() == issue);
    }

    boolean isLoose(UUID report) {
        return loose.containsKey(report);
    }

    /** Reports of one issue belong together already. */
    List<Couple> together() {
        var together = new ArrayList<Couple>();
        var first = new LinkedHashMap<Long, String>();
        for (var finding : loose.values()) {
            var one = first.putIfAbsent(finding.issue(), finding.report().toString());
            if (one != null) {
                together.add(new Couple(one, finding.report().toString()));
            }
        }
        return together;
    }
}
