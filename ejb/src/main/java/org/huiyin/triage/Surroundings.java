package org.huiyin.triage;

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
import org.huiyin.search.decide.Couple;

/** Loose reports, and what was found alike among them. */
final class Surroundings {

    private final Map<UUID, Finding> loose = new LinkedHashMap<>();
    private final Set<Likeness> pairs = new LinkedHashSet<>();

    void add(Collection<Finding> findings) {
        findings.forEach(finding -> loose.put(finding.report(), finding));
    }

    /** Returns the reports on the other side, as far as they are not known. */
    Set<UUID> add(List<Likeness> found) {
        pairs.addAll(found);
        var others = new LinkedHashSet<UUID>();
        found.forEach(pair -> {
            others.add(pair.report());
            others.add(pair.other());
        });
        others.removeAll(loose.keySet());
        return others;
    }

    /** Whoever waits for an answer about an issue that is not among these, or that people know, is left alone. */
    void leaveOut(Set<Long> looseTargets) {
        var answered = new TreeSet<Long>();
        var here = loose.values().stream().map(Finding::issue).collect(Collectors.toSet());
        here.retainAll(looseTargets);
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

    Collection<Finding> findings() {
        return List.copyOf(loose.values());
    }

    Set<UUID> reports() {
        return Set.copyOf(loose.keySet());
    }

    int size() {
        return loose.size();
    }

    Finding finding(String report) {
        return Objects.requireNonNull(loose.get(UUID.fromString(report)));
    }

    List<Likeness> pairs() {
        return pairs.stream()
                .filter(pair -> loose.containsKey(pair.report()) && loose.containsKey(pair.other()))
                .toList();
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
