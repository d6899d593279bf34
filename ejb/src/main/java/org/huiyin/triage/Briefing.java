package org.huiyin.triage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.huiyin.classification.Understanding;
import org.huiyin.search.Match;

/**
 * What is known about some reports before the first of them is decided about, asked of the database once for all of them: in
 * a wave the same few reports are met again and again.
 *
 * @param matches of each report, best first
 * @param roots where matches stand that stay where they are meanwhile
 * @param unsettled matches whose place has to be asked for when they are met: they are among these reports themselves, or
 *     name two problems
 */
record Briefing(Known known, Map<UUID, List<Match>> matches, Map<UUID, Long> roots, Set<UUID> unsettled) {

    /**
     * Of the reports themselves.
     *
     * @param decidedBefore those about which there was a finding once
     * @param repeated those whose very words another report has
     */
    record Known(Map<UUID, Understanding> understood, Set<UUID> decidedBefore, Set<UUID> repeated) {}

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
                .filter(unsettled::contains)
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
