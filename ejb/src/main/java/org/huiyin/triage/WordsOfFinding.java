package org.huiyin.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.huiyin.finding.FindingCard;
import org.huiyin.finding.FindingDecision;
import org.huiyin.finding.Findings;
import org.huiyin.grouping.Likenesses;
import org.huiyin.intake.ReportCard;
import org.huiyin.intake.Reports;
import org.huiyin.issue.Issues;
import org.huiyin.part.PartCard;
import org.huiyin.part.Parts;
import org.huiyin.shared.PersonalData;
import org.huiyin.shared.Words;

/** Words of the report that stand in reasons, and in the title that a machine made of it. */
@ApplicationScoped
public class WordsOfFinding implements PersonalData {

    private static final int OTHERS = 2;

    private final Findings findings;
    private final Parts parts;
    private final Wordings wordings;
    private final Likenesses likenesses;
    private final Reports reports;
    private final Issues issues;

    @Inject
    WordsOfFinding(
            Findings findings, Parts parts, Wordings wordings, Likenesses likenesses, Reports reports, Issues issues) {
        this.findings = findings;
        this.parts = parts;
        this.wordings = wordings;
        this.likenesses = likenesses;
        this.reports = reports;
        this.issues = issues;
    }

    @Override
    public Map<String, Object> exportOf(UUID report) {
        return Map.of(
                "findings",
                findings.historyOf(report).stream().map(WordsOfFinding::line).toList(),
                "parts",
                parts.of(report).stream().map(WordsOfFinding::line).toList());
    }

    private static Map<String, Object> line(PartCard part) {
        return Map.of(
                "part", part.number(),
                "spans", PartCard.write(part.spans()),
                "state", Words.of(part.state()),
                "at", part.madeAt());
    }

    /** Without the name of whoever decided: that is somebody else's. */
    private static Map<String, Object> line(FindingCard finding) {
        return Map.of(
                "part", finding.part(),
                "issue", Long.toString(finding.issue()),
                "decision", Words.of(finding.decision()),
                "decidedBy", Words.of(finding.decidedBy()),
                "score", finding.score(),
                "because", finding.because(),
                "at", finding.at());
    }

    @Override
    public void erase(UUID report) {
        findings.eraseReasons(report);
        parts.eraseReasons(report);
        wordings.forget(report);
        likenesses.forget(report);
        // Only the issue that this report opened can be named after it.
        findings.historyOf(report).stream()
                .filter(finding -> finding.decision() != FindingDecision.LINKED)
                .forEach(finding -> issues.renameAfter(finding.issue(), textOfAnother(finding.issue(), report)));
    }

    private String textOfAnother(long issue, UUID report) {
        var others = findings.reportsOf(issue, OTHERS).stream()
                .filter(id -> !id.equals(report))
                .toList();
        return reports.all(others).stream().findFirst().map(ReportCard::text).orElse("…");
    }
}
