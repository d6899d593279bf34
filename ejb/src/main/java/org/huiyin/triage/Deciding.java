package org.huiyin.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.automation.Automation;
import org.huiyin.automation.AutomationKind;
import org.huiyin.classification.Understanding;
import org.huiyin.finding.Because;
import org.huiyin.finding.Decided;
import org.huiyin.finding.FindingCard;
import org.huiyin.finding.FindingDecision;
import org.huiyin.finding.Findings;
import org.huiyin.finding.Opening;
import org.huiyin.finding.Placing;
import org.huiyin.grouping.Gathering;
import org.huiyin.intake.ReportCard;
import org.huiyin.issue.Issues;
import org.huiyin.judgement.Band;
import org.huiyin.judgement.Compared;
import org.huiyin.judgement.Decisions;
import org.huiyin.judgement.Judgement;
import org.huiyin.part.Parts;
import org.huiyin.search.decide.Decision;
import org.huiyin.shared.Actor;

/** What the machine says of one report: it repeats an issue, it may repeat one, or it is a problem of its own. */
@ApplicationScoped
class Deciding {

    private final Findings findings;
    private final Parts parts;
    private final Placing placing;
    private final Opening opening;
    private final Nearby nearby;
    private final Wordings wordings;
    private final Automation automation;
    private final Decisions decisions;
    private final Judgement judgement;
    private final Gathering gathering;
    private final Issues issues;

    @Inject
    Deciding(
            Findings findings,
            Parts parts,
            Placing placing,
            Opening opening,
            Nearby nearby,
            Wordings wordings,
            Automation automation,
            Decisions decisions,
            Judgement judgement,
            Gathering gathering,
            Issues issues) {
        this.findings = findings;
        this.parts = parts;
        this.placing = placing;
        this.opening = opening;
        this.nearby = nearby;
        this.wordings = wordings;
        this.automation = automation;
        this.decisions = decisions;
        this.judgement = judgement;
        this.gathering = gathering;
        this.issues = issues;
    }

    /** One after the other, so that the second of two alike ones meets the first. */
    void decide(List<ReportCard> reports, Briefing briefing) {
        var grounds = new ArrayList<Decisions.Ground>();
        for (var report : reports) {
            briefing.itsTurn(report.id());
            decide(report, briefing).ifPresent(grounds::add);
        }
        decisions.remember(grounds);
    }

    /** Returns what the machine went by, where it had to think. */
    private Optional<Decisions.Ground> decide(ReportCard report, Briefing briefing) {
        var before = briefing.wasDecided(report.id()) ? findings.last(report.id(), 0) : Optional.<FindingCard>empty();
        if (before.isPresent()) {
            again(before.get());
            return Optional.empty();
        }
        if (report.meTooOf() != null && issues.find(report.meTooOf()).isPresent()) {
            var joined = Decided.byPerson(report.meTooOf(), FindingDecision.LINKED);
            placing.keep(report.id(), joined, Actor.reporter(report.reporter()));
            return Optional.empty();
        }
        return think(report, briefing);
    }

    private void again(FindingCard before) {
        placing.keepAgain(before);
        var report = before.report();
        parts.heldOf(List.of(report)).getOrDefault(report, List.of()).stream()
                .flatMap(part -> findings.last(report, part.number()).stream())
                .forEach(placing::keepAgain);
    }

    private Optional<Decisions.Ground> think(ReportCard report, Briefing briefing) {
        var candidates = nearby.to(report, briefing);
        var decision = judgement.model().decide(report.text(), candidates);
        var compared = Compared.of(decision, candidates);
        var twin = isSameText(compared) || !briefing.isRepeated(report.id())
                ? Optional.<UUID>empty()
                : wordings.twinOf(report.id(), report.text());
        if (twin.isPresent()) {
            // The index lags or was lost: the very same words are linked all the same.
            placing.keep(report.id(), likeIts(twin.get(), 1, List.of(Because.sameWords(report.text()))), Actor.MACHINE);
            return Optional.empty();
        }
        var decided = decided(report, briefing.understandingOf(report.id()), decision, compared);
        var finding = decided.decision() == FindingDecision.LINKED
                ? placing.keep(report.id(), decided, Actor.MACHINE)
                : placing.open(report, decided, Actor.MACHINE);
        briefing.standsUnder(report.id(), presumedRoot(decided, compared));
        gathering.remember(report.id(), briefing.matchesOf(report.id()), decision, compared);
        return compared.map(pair -> new Decisions.Ground(finding, pair));
    }

    /** The same text is the same problem, and waits for the same answer of a person where the other one does. */
    private Decided likeIts(UUID twin, double score, List<Because> because) {
        var theirs = findings.of(twin).orElseThrow();
        return new Decided(theirs.issue(), FindingDecision.LINKED, score, because, theirs.proposedIssue());
    }

    private Decided decided(
            ReportCard report, Understanding understood, Decision decision, Optional<Compared> compared) {
        var because = Because.of(decision.because());
        return switch (decision) {
            case Decision.SameIssue same
            when isSameText(compared) -> likeIts(compared.orElseThrow().other(), same.score(), because);
            // Other words are linked by the machine only while that is measured to be right.
            case Decision.SameIssue same
            when automation.runs(AutomationKind.LINKING) ->
                new Decided(Long.parseLong(same.group()), FindingDecision.LINKED, same.score(), because, null);
            case Decision.SameIssue same -> proposed(report, understood, same, same.group());
            case Decision.AskAPerson ask -> proposed(report, understood, ask, ask.group());
            case Decision.NewIssue fresh ->
                new Decided(
                        opening.open(report, understood, Actor.MACHINE),
                        FindingDecision.OPENED,
                        fresh.score(),
                        because,
                        null);
        };
    }

    /** Candidates are the ends of merges, and so is an issue that was just opened. */
    private static long presumedRoot(Decided decided, Optional<Compared> compared) {
        if (isSameText(compared)) {
            return compared.orElseThrow().issue();
        }
        return decided.proposedIssue() == null ? decided.issue() : decided.proposedIssue();
    }

    private static boolean isSameText(Optional<Compared> compared) {
        return compared.filter(pair -> pair.band() == Band.IDENTICAL).isPresent();
    }

    private Decided proposed(ReportCard report, Understanding understood, Decision decision, String group) {
        return new Decided(
                opening.open(report, understood, Actor.MACHINE),
                FindingDecision.PROPOSED,
                decision.score(),
                Because.of(decision.because()),
                Long.parseLong(group));
    }
}
