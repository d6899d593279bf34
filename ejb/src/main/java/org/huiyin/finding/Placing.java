package org.huiyin.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.huiyin.classification.Classification;
import org.huiyin.intake.ReportCard;
import org.huiyin.issue.IssueCard;
import org.huiyin.issue.Issues;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Ids;
import org.huiyin.topic.ReportType;

/** Puts a report behind an issue: writes the finding, counts anew and tells the others. */
@ApplicationScoped
public class Placing {

    private final Findings findings;
    private final Counting counting;
    private final Classification classification;
    private final Issues issues;
    private final Event<ReportLinked> linked;
    private final Ids ids;
    private final Clock clock;

    @Inject
    Placing(
            Findings findings,
            Counting counting,
            Classification classification,
            Issues issues,
            Event<ReportLinked> linked,
            Ids ids,
            Clock clock) {
        this.findings = findings;
        this.counting = counting;
        this.classification = classification;
        this.issues = issues;
        this.linked = linked;
        this.ids = ids;
        this.clock = clock;
    }

    /** As {@link #keep(UUID, int, Decided, Actor)}, for the report itself. */
    public FindingCard keep(UUID report, Decided decided, Actor by) {
        return keep(report, 0, decided, by);
    }

    /**
     * The report is about that issue from now on, which counts it and is warned where the report is about safety. What held
     * before must have been superseded.
     *
     * @param part of the report; 0 for the report itself
     */
    public FindingCard keep(UUID report, int part, Decided decided, Actor by) {
        var finding = new Finding(ids.next(), report, part, decided, by, clock.instant());
        findings.add(finding);
        counting.recount(decided.issue());
        if (part == 0 && classification.isSafety(report)) {
            warn(decided.issue());
        }
        linked.fire(new ReportLinked(report, decided.issue(), false));
        return finding.card();
    }

    /** Somebody behind the issue speaks of danger or the law. */
    public void warn(long issue) {
        issues.isOf(rootOf(issue), ReportType.SAFETY, Actor.MACHINE);
    }

    /** The finding of a report about which there was none, and that opened its issue: what there is to count is known. */
    public FindingCard open(ReportCard report, Decided decided, Actor by) {
        var finding = new Finding(ids.next(), report.id(), 0, decided, by, clock.instant());
        findings.addFirst(finding);
        return opened(report, finding);
    }

    /** As {@link #open}, of a report or a part about which something else was said before. */
    public FindingCard openAnew(ReportCard report, int part, Decided decided, Actor by) {
        var finding = new Finding(ids.next(), report.id(), part, decided, by, clock.instant());
        findings.add(finding);
        return opened(report, finding);
    }

    private FindingCard opened(ReportCard report, Finding finding) {
        if (report.isWithdrawn()) {
            counting.recount(finding.issue());
        }
        linked.fire(new ReportLinked(report.id(), finding.issue(), true));
        return finding.card();
    }

    /** An earlier finding holds once more, still by whoever made it. */
    public FindingCard keepAgain(FindingCard before) {
        var again = findings.row(before).again(ids.next(), clock.instant());
        findings.add(again);
        counting.recount(again.issue());
        linked.fire(new ReportLinked(again.card().report(), again.issue(), false));
        return again.card();
    }

    /** The machine asks something else about a report that stays where it is: nothing is counted anew, and nobody told. */
    public void again(FindingCard before, Decided decided) {
        supersede(before);
        findings.add(new Finding(ids.next(), before.report(), before.part(), decided, Actor.MACHINE, clock.instant()));
    }

    /** What held loses its place, so that another can take it. */
    public void supersede(FindingCard before) {
        findings.row(before).supersede();
        findings.flush();
    }

    private long rootOf(long issue) {
        return issues.find(issue).map(IssueCard::root).orElse(issue);
    }
}
