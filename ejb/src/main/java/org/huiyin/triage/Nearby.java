package org.huiyin.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiyin.indexing.Texts;
import org.huiyin.intake.ReportCard;
import org.huiyin.part.Meant;
import org.huiyin.search.Match;
import org.huiyin.search.decide.Candidate;

/** The issues whose reports say nearly what a report says. */
@ApplicationScoped
public class Nearby {

    static final int MOST = 12;

    private final Texts texts;
    private final Meant meant;

    @Inject
    Nearby(Texts texts, Meant meant) {
        this.texts = texts;
        this.meant = meant;
    }

    /** For each of these the reports that say nearly what it says, and where they stand. */
    Briefing brief(List<ReportCard> reports, Briefing.Known known) {
        var matches = new HashMap<UUID, List<Match>>();
        var found = texts.similarToEach(reports, MOST).iterator();
        reports.forEach(report -> matches.put(report.id(), found.next()));
        var met = matches.values().stream()
                .flatMap(List::stream)
                .map(match -> UUID.fromString(match.id()))
                .collect(Collectors.toCollection(HashSet::new));
        met.removeAll(matches.keySet());
        var several = meant.namingSeveral(met);
        met.removeAll(several);
        return new Briefing(known, matches, meant.presumedRootsOf(met), several);
    }

    /** The issues of what says nearly what this report says. */
    List<Candidate> to(ReportCard report, Briefing briefing) {
        var matches = briefing.matchesOf(report.id());
        var asked = meant.presumedRootsOf(briefing.unsettled(matches), report.text());
        return byIssue(matches, briefing.rootsWith(asked));
    }

    /** The issues that some words of that report are nearly about. */
    public List<Candidate> of(String words, UUID report) {
        var matches = texts.similarTo(words, report, MOST);
        var found = matches.stream().map(match -> UUID.fromString(match.id())).toList();
        return byIssue(matches, meant.presumedRootsOf(found, words));
    }

    /** Ten reports of one problem are one candidate. */
    private static List<Candidate> byIssue(List<Match> matches, Map<UUID, Long> roots) {
        var byIssue = new LinkedHashMap<Long, List<Match>>();
        for (var match : matches) {
            var root = roots.get(UUID.fromString(match.id()));
            if (root != null) {
                byIssue.computeIfAbsent(root, r -> new ArrayList<>()).add(match);
            }
        }
        return byIssue.entrySet().stream()
                .map(entry -> new Candidate(entry.getKey().toString(), entry.getValue()))
                .toList();
    }
}
