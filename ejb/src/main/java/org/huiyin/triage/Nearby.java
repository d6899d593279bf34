package org.huiyin.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.huiyin.indexing.Texts;
import org.huiyin.intake.ReportCard;
import org.huiyin.search.Match;
import org.huiyin.search.decide.Candidate;

/** The issues whose reports say nearly what a report says. */
@ApplicationScoped
class Nearby {

    static final int MOST = 40;

    private final Texts texts;
    private final Meant meant;

    @Inject
    Nearby(Texts texts, Meant meant) {
        this.texts = texts;
        this.meant = meant;
    }

    /** The reports that say nearly what this one says, best first. */
    List<Match> to(ReportCard report) {
        return texts.similarTo(report, MOST);
    }

    /** The issues that some words of that report are nearly about. */
    List<Candidate> of(String words, UUID report) {
        return byIssue(texts.similarTo(words, report, MOST), words);
    }

    /** Matches of these words by the issue they are about: ten reports of one problem are one candidate. */
    List<Candidate> byIssue(List<Match> matches, String words) {
        var roots = meant.presumedRootsOf(
                matches.stream().map(match -> UUID.fromString(match.id())).toList(), words);
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
