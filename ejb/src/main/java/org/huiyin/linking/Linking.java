package org.huiyin.linking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.huiyin.classification.Classification;
import org.huiyin.filter.Filter;
import org.huiyin.finding.Counting;
import org.huiyin.finding.Decided;
import org.huiyin.finding.FindingCard;
import org.huiyin.finding.FindingDecision;
import org.huiyin.finding.Findings;
import org.huiyin.finding.Opening;
import org.huiyin.finding.Placing;
import org.huiyin.finding.Sight;
import org.huiyin.history.Change;
import org.huiyin.history.History;
import org.huiyin.intake.ReportCard;
import org.huiyin.intake.Reports;
import org.huiyin.issue.IssueCard;
import org.huiyin.issue.Issues;
import org.huiyin.judgement.Decisions;
import org.huiyin.part.Parts;
import org.huiyin.part.Passage;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** The door for people who say which issue a report is about. What they say stands over everything a machine says. */
@ApplicationScoped
@Transactional
public class Linking {

    private final Findings findings;
    private final Sight sight;
    private final Parts parts;
    private final Placing placing;
    private final Opening opening;
    private final Counting counting;
    private final Decisions decisions;
    private final Aparts aparts;
    private final Classification classification;
    private final Filter filter;
    private final Reports reports;
    private final Issues issues;
    private final History history;

    @Inject
    public Linking(
            Findings findings,
            Sight sight,
            Parts parts,
            Placing placing,
            Opening opening,
            Counting counting,
            Decisions decisions,
            Aparts aparts,
            Classification classification,
            Filter filter,
            Reports reports,
            Issues issues,
            History history) {
        this.findings = findings;
        this.sight = sight;
        this.parts = parts;
        this.placing = placing;
        this.opening = opening;
        this.counting = counting;
        this.decisions = decisions;
        this.aparts = aparts;
        this.classification = classification;
        this.filter = filter;
        this.reports = reports;
        this.issues = issues;
        this.history = history;
    }

    /** A person links the report to an issue, or (null) gives it one of its own. The earlier finding stays on record. */
    public FindingCard link(UUID id, @Nullable Long issue, Caller by) {
        return link(id, 0, issue, by);
    }

    /** As {@link #link(UUID, Long, Caller)}, for a part of the report; 0 is the report itself. */
    public FindingCard link(UUID id, int part, @Nullable Long issue, Caller by) {
        var report = reports.find(id).orElseThrow(() -> Sight.unknown(id));
        var before = findings.of(id, part).orElseThrow(() -> Sight.unknown(id));
        sight.require(before.issue(), id, by);
        if (issue != null && before.issue() == issue) {
            return before;
        }
        long target = issue == null
                ? openFor(report, part, by)
                : issues.require(issue, by).number();
        placing.supersede(before);
        var card = issue == null
                ? placing.openAnew(report, part, Decided.byPerson(target, FindingDecision.OPENED), by.actor())
                : placing.keep(id, part, Decided.byPerson(target, FindingDecision.LINKED), by.actor());
        history.record(
                by.actor(),
                new Change("linked", "issue", Long.toString(target), target, "#" + before.issue(), report.reference()));
        history.record(
                by.actor(),
                new Change(
                        "unlinked",
                        "issue",
                        Long.toString(before.issue()),
                        before.issue(),
                        report.reference(),
                        "#" + target));
        counting.recount(before.issue());
        if (part == 0) {
            aparts.say(card, findings.reportsOf(root(before.issue()), Aparts.OTHERS));
        }
        decisions.settle(id, by.actor());
        return card;
    }

    /** A person says that the machine's proposal is right: the report joins the issue that was proposed. */
    public FindingCard acceptProposal(UUID id, Caller by) {
        var before = findings.of(id).orElseThrow(() -> Sight.unknown(id));
        sight.require(before.issue(), id, by);
        if (before.proposedIssue() == null) {
            throw new Refusal.Conflict("triage.nothing-proposed");
        }
        return link(id, before.proposedIssue(), by);
    }

    /**
     * Takes the newest decision about a report back: the one before it holds again, with its reasons and its proposal.
     * Refused where somebody decided anew meanwhile. Taken back again, the newer one holds again.
     */
    public FindingCard takeBack(UUID id, UUID finding, Caller by) {
        sight.require(id, by);
        var now = findings.allOf(id).stream()
                .filter(current -> current.id().equals(finding))
                .findFirst()
                .orElseThrow(() -> new Refusal.Conflict("triage.decided-meanwhile"));
        sight.require(now.issue(), id, by);
        var before = findings.before(now).orElseThrow(() -> new Refusal.Conflict("triage.nothing-before"));
        placing.supersede(now);
        aparts.takeBack(finding);
        var again = placing.keepAgain(before);
        history.record(by.actor(), Change.ofIssue(now.issue(), "taken-back", "#" + now.issue(), "#" + before.issue()));
        if (before.issue() != now.issue()) {
            history.record(
                    by.actor(), Change.ofIssue(before.issue(), "taken-back", "#" + now.issue(), "#" + before.issue()));
        }
        counting.recount(now.issue());
        decisions.settle(id, by.actor());
        return again;
    }

    /** A person says that the machine's proposal is wrong: the report keeps its own issue. */
    public FindingCard rejectProposal(UUID id, Caller by) {
        var before = findings.of(id).orElseThrow(() -> Sight.unknown(id));
        sight.require(before.issue(), id, by);
        if (before.proposedIssue() == null) {
            return before;
        }
        placing.supersede(before);
        history.record(
                by.actor(), Change.ofIssue(before.issue(), "proposal-rejected", "#" + before.proposedIssue(), null));
        var kept = placing.keep(id, Decided.byPerson(before.issue(), FindingDecision.OPENED), by.actor());
        aparts.say(kept, findings.behindOrWaitingFor(before.proposedIssue(), Aparts.OTHERS));
        decisions.settle(id, by.actor());
        return kept;
    }

    /**
     * A person says that nobody has to read this report: it leaves its issue and stands aside. Refused for what is about
     * safety or the law. {@link Filter#takeBack} brings it back to where it was.
     */
    public void setAside(UUID id, Caller by) {
        var before = findings.of(id).orElseThrow(() -> Sight.unknown(id));
        sight.require(before.issue(), id, by);
        if (classification.isSafety(id)) {
            throw new Refusal.Conflict("filter.safety");
        }
        var issue = issues.find(before.issue()).orElseThrow(() -> Sight.unknown(id));
        var root = issues.find(issue.root()).orElse(issue);
        filter.setAside(id, root.workgroup(), by.actor());
        var all = findings.allOf(id);
        all.forEach(placing::supersede);
        all.forEach(left -> {
            history.record(by.actor(), Change.ofIssue(left.issue(), "set-aside", "#" + left.issue(), null));
            counting.recount(left.issue());
        });
    }

    private long root(long issue) {
        return issues.find(issue).map(IssueCard::root).orElse(issue);
    }

    private long openFor(ReportCard report, int part, Caller by) {
        if (part == 0) {
            return opening.open(report, by.actor());
        }
        return opening.openFor(words(report, part), report, by.actor());
    }

    private String words(ReportCard report, int part) {
        var held = parts.heldOf(List.of(report.id())).getOrDefault(report.id(), List.of());
        return Passage.wordsOf(part, Passage.of(report.text(), held));
    }
}
