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
    private final Findings findings;

    @Inject
    Nearby(Texts texts, Findings findings) {
        this.texts = texts;
        this.findings = findings;
    }

    /** Matches by the issue they are about: ten reports of one problem are one candidate. */
    List<Candidate> of(ReportCard report) {
        var matches = texts.similarTo(report, MOST);
        var roots = findings.presumedRootsOf(
                matches.stream().map(match -> UUID.fromString(match.id())).toList());
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
