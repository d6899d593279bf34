package org.huiyin.regroup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.huiyin.grouping.Standing;
import org.huiyin.search.decide.Alike;
import org.huiyin.search.decide.Couple;
import org.huiyin.search.decide.Group;
import org.huiyin.search.decide.Grouping;
import org.jspecify.annotations.Nullable;

/**
 * What grouping anew would change of where reports stand now. Each issue has its home in the group that most of its reports
 * are in; an issue whose home another one shares joins it, and a report that is not at home in its issue moves to the issue
 * that is at home where it is.
 */
final class Plan {

    private static final Grouping GROUPING = new Grouping(Grouping.Limits.USUAL);

    /** For those in no group: each has a home of its own. */
    private static final int NOWHERE = -1;

    /** @param report null where the whole issue joins the other; {@code into} null where a report gets an issue of its own */
    record Change(
            long issue,
            @Nullable Long into,
            @Nullable UUID report,
            @Nullable UUID finding,
            double score,
            List<UUID> others) {}

    private final List<Group> groups;
    private final Map<UUID, Integer> groupOf = new HashMap<>();
    private final Map<Long, List<Standing>> byIssue = new TreeMap<>();
    private final Map<Long, Integer> homes = new HashMap<>();
    private final Map<Integer, Long> hosts = new HashMap<>();

    Plan(Collection<Standing> standings, List<Alike> pairs, Collection<Couple> apart) {
        var here = new HashSet<String>();
        standings.forEach(standing -> {
            here.add(standing.report().toString());
            byIssue.computeIfAbsent(standing.root(), issue -> new ArrayList<>()).add(standing);
        });
        var among = pairs.stream()
                .filter(pair -> here.contains(pair.a()) && here.contains(pair.b()))
                .toList();
        this.groups = GROUPING.of(among, together(), apart);
        for (int i = 0; i < groups.size(); i++) {
            for (String id : groups.get(i).ids()) {
                groupOf.put(UUID.fromString(id), i);
            }
        }
        byIssue.forEach((issue, reports) -> homes.put(issue, home(reports)));
        byIssue.keySet().stream()
                .filter(issue -> home(issue) != NOWHERE)
                .forEach(issue -> hosts.merge(home(issue), issue, this::host));
    }

    /** What a person put to an issue, and what opened it, stays together. */
    private List<Couple> together() {
        var together = new ArrayList<Couple>();
        for (var reports : byIssue.values()) {
            var fixed = reports.stream()
                    .filter(standing -> !standing.free())
                    .map(standing -> standing.report().toString())
                    .toList();
            for (int i = 1; i < fixed.size(); i++) {
                together.add(new Couple(fixed.getFirst(), fixed.get(i)));
            }
        }
        return together;
    }

    private int home(List<Standing> reports) {
        var fixed = reports.stream().filter(standing -> !standing.free()).findFirst();
        if (fixed.isPresent()) {
            return groupOf.getOrDefault(fixed.get().report(), NOWHERE);
        }
        var counts = new TreeMap<Integer, Integer>();
        reports.forEach(standing -> counts.merge(groupOf.getOrDefault(standing.report(), NOWHERE), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(NOWHERE);
    }

    private int home(long issue) {
        return homes.getOrDefault(issue, NOWHERE);
    }

    /** The larger one; of two as large the older one. */
    private long host(long one, long other) {
        int difference = size(other) - size(one);
        return difference > 0 || (difference == 0 && other < one) ? other : one;
    }

    private int size(long issue) {
        return byIssue.getOrDefault(issue, List.of()).size();
    }

    /** Issues that join first, the surest first; then reports that move. */
    List<Change> changes() {
        var joins = new ArrayList<Change>();
        var moves = new ArrayList<Change>();
        byIssue.forEach((issue, reports) -> {
            var host = hosts.get(home(issue));
            if (host != null && host.longValue() != issue) {
                joins.add(join(issue, host));
            }
            reports.stream()
                    .filter(standing -> standing.free() && isAway(standing, issue))
                    .map(standing -> move(standing, issue))
                    .filter(change -> !Objects.equals(change.into(), host == null ? Long.valueOf(issue) : host))
                    .forEach(moves::add);
        });
        var surest = Comparator.comparingDouble(Change::score).reversed().thenComparingLong(Change::issue);
        joins.sort(surest);
        moves.sort(surest);
        joins.addAll(moves);
        return joins;
    }

    private boolean isAway(Standing standing, long issue) {
        var group = groupOf.getOrDefault(standing.report(), NOWHERE);
        return group == NOWHERE ? size(issue) > 1 : group != home(issue) && hosts.containsKey(group);
    }

    private Change join(long issue, long into) {
        var group = groups.get(home(issue));
        return new Change(issue, into, null, null, group.score(), reportsAtHome(into));
    }

    private Change move(Standing standing, long issue) {
        int group = groupOf.getOrDefault(standing.report(), NOWHERE);
        if (group == NOWHERE) {
            return new Change(issue, null, standing.report(), standing.finding(), 0, List.of());
        }
        long host = Objects.requireNonNull(hosts.get(group));
        double score = groups.get(group).score();
        return new Change(issue, host, standing.report(), standing.finding(), score, reportsAtHome(host));
    }

    private List<UUID> reportsAtHome(long issue) {
        return byIssue.getOrDefault(issue, List.of()).stream()
                .map(Standing::report)
                .filter(report -> groupOf.getOrDefault(report, NOWHERE) == home(issue))
                .toList();
    }

    int issuesBefore() {
        return byIssue.size();
    }

    int issuesAfter(List<Change> changes) {
        long joined = changes.stream().filter(change -> change.report() == null).count();
        long fresh = changes.stream()
                .filter(change -> change.report() != null && change.into() == null)
                .count();
        return (int) (byIssue.size() - joined + fresh);
    }

    /** Any report of each issue, for what people said about whole issues. */
    Set<Long> issues() {
        return Set.copyOf(byIssue.keySet());
    }
}
