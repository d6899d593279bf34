package org.huiyin.triage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.huiyin.classification.Understanding;
import org.huiyin.search.Match;

/**
 * What is known about some reports before the first of them is decided about, asked of the database once for all of them: in
 * a wave the same few reports are met again and again. What is decided about one is told to those that come after it.
 */
final class Briefing {

    private final Known known;
    private final Map<UUID, List<Match>> matches;
    /** Where matches stand. */
    private final Map<UUID, Long> roots;
    /** Matches whose place depends on the words that met them, or is only known to the database. */
    private final Set<UUID> unsettled;
    /** Not decided about yet, and so nobody's candidate. */
    private final Set<UUID> ahead;

    /**
     * @param matches of each report, best first
     * @param roots where matches stand that were decided about before
     * @param unsettled matches that name two problems
     */
    Briefing(Known known, Map<UUID, List<Match>> matches, Map<UUID, Long> roots, Set<UUID> unsettled) {
        this.known = known;
        this.matches = matches;
        this.roots = new HashMap<>(roots);
        this.unsettled = new HashSet<>(unsettled);
        this.ahead = new HashSet<>(matches.keySet());
    }

    /**
     * Of the reports themselves.
     *
     * @param decidedBefore those about which there was a finding once
     * @param repeated those whose very words another report has
     */
    record Known(Map<UUID, Understanding> understood, Set<UUID> decidedBefore, Set<UUID> repeated) {}

    /** It is decided about now: where it will stand has to be asked for, unless {@link #standsUnder} says it. */
    void itsTurn(UUID report) {
        ahead.remove(report);
        unsettled.add(report);
    }

    void standsUnder(UUID report, long root) {
        unsettled.remove(report);
        roots.put(report, root);
    }

    Understanding understandingOf(UUID report) {
        return Objects.requireNonNull(known.understood().get(report));
    }

    boolean wasDecided(UUID report) {
        return known.decidedBefore().contains(report);
    }

    boolean isRepeated(UUID report) {
        return known.repeated().contains(report);
    }

    List<Match> matchesOf(UUID report) {
        return matches.getOrDefault(report, List.of());
    }

    List<UUID> unsettled(List<Match> among) {
        return among.stream()
                .map(match -> UUID.fromString(match.id()))
                .filter(report -> unsettled.contains(report) && !ahead.contains(report))
                .toList();
    }

    /** Where reports stand: these, and those that were asked for just now. */
    Map<UUID, Long> rootsWith(Map<UUID, Long> asked) {
        if (asked.isEmpty()) {
            return roots;
        }
        var all = new HashMap<>(roots);
        all.putAll(asked);
        return all;
    }
}
