package org.huiyin.part;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.huiyin.classification.Classification;
import org.huiyin.finding.Counting;
import org.huiyin.finding.Decided;
import org.huiyin.finding.FindingCard;
import org.huiyin.finding.FindingDecision;
import org.huiyin.finding.Findings;
import org.huiyin.finding.Opening;
import org.huiyin.finding.Placing;
import org.huiyin.intake.ReportCard;
import org.huiyin.shared.Actor;
import org.huiyin.topic.ReportType;
import org.jspecify.annotations.Nullable;

/** Puts a part of a report behind an issue, and takes it away again. */
@ApplicationScoped
public class PartPlacing {

    private final Parts parts;
    private final Findings findings;
    private final Placing placing;
    private final Opening opening;
    private final Counting counting;
    private final Classification classification;

    @Inject
    PartPlacing(
            Parts parts,
            Findings findings,
            Placing placing,
            Opening opening,
            Counting counting,
            Classification classification) {
        this.parts = parts;
        this.findings = findings;
        this.placing = placing;
        this.opening = opening;
        this.counting = counting;
        this.classification = classification;
    }

    /** @param issue null for one of its own */
    public FindingCard place(PartCard part, ReportCard report, @Nullable Long issue, Actor by) {
        var words = words(report, part.number());
        if (issue == null) {
            long opened = opening.openFor(words, report, by);
            var own = Decided.byPerson(opened, FindingDecision.OPENED);
            return placing.openAnew(report, part.number(), own, by);
        }
        var linked = new Decided(
                issue, FindingDecision.LINKED, part.issue() == null ? 1 : part.score(), part.because(), null);
        var finding = placing.keep(report.id(), part.number(), linked, by);
        warnIfUnsafe(report, words, issue);
        return finding;
    }

    /** What these words say of danger or the law counts for the issue they are about, and for no other. */
    void warnIfUnsafe(ReportCard report, String words, long issue) {
        if (classification.read(report.saying(words)).type() == ReportType.SAFETY) {
            placing.warn(issue);
        }
    }

    String words(ReportCard report, int part) {
        var held = parts.heldOf(List.of(report.id())).getOrDefault(report.id(), List.of());
        return Passage.wordsOf(part, Passage.of(report.text(), held));
    }

    /** Nobody said anything else of it since it was split off. */
    public boolean isUntouched(PartCard part) {
        long decisions = findings.historyOf(part.report()).stream()
                .filter(finding -> finding.part() == part.number())
                .map(FindingCard::issue)
                .distinct()
                .count();
        return decisions == 1;
    }

    /** Nothing holds about the part any more; its issue counts without it. */
    public void release(PartCard part) {
        findings.of(part.report(), part.number()).ifPresent(finding -> {
            placing.supersede(finding);
            counting.recount(finding.issue());
        });
    }

    /** What held last about the part holds again. */
    public void restore(PartCard part) {
        findings.last(part.report(), part.number()).ifPresent(placing::keepAgain);
    }
}
