package org.huiyin.grouping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.finding.Because;
import org.huiyin.finding.Counting;
import org.huiyin.finding.Decided;
import org.huiyin.finding.FindingDecision;
import org.huiyin.finding.Findings;
import org.huiyin.finding.Opening;
import org.huiyin.finding.Placing;
import org.huiyin.history.Change;
import org.huiyin.history.History;
import org.huiyin.indexing.Texts;
import org.huiyin.intake.Reports;
import org.huiyin.issue.IssueCard;
import org.huiyin.issue.Issues;
import org.huiyin.judgement.Judgement;
import org.huiyin.merge.Merges;
import org.huiyin.merge.Merging;
import org.huiyin.search.decide.Grouping;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Caller;
import org.huiyin.topic.ReportType;
import org.jspecify.annotations.Nullable;

/**
 * The door for grouping everything anew: joins issues and moves reports that only a machine had put where they are. What
 * somebody has decided or touched since is left alone; each step says whether it was done, and each is undone exactly.
 */
@ApplicationScoped
@Transactional
public class Rearranging {

    private final Findings findings;
    private final Likenesses likenesses;
    private final Judgement judgement;
    private final Merging merging;
    private final Merges merges;
    private final Placing placing;
    private final Opening opening;
    private final Counting counting;
    private final Texts texts;
    private final Reports reports;
    private final Issues issues;
    private final History history;

    @Inject
    public Rearranging(
            Findings findings,
            Likenesses likenesses,
            Judgement judgement,
            Merging merging,
            Merges merges,
            Placing placing,
            Opening opening,
            Counting counting,
            Texts texts,
            Reports reports,
            Issues issues,
            History history) {
        this.findings = findings;
        this.likenesses = likenesses;
        this.judgement = judgement;
        this.merging = merging;
        this.merges = merges;
        this.placing = placing;
        this.opening = opening;
        this.counting = counting;
        this.texts = texts;
        this.reports = reports;
        this.issues = issues;
        this.history = history;
    }

    /** Finds anew what is like these reports, by the meanings that are kept; with the model that decides now. */
    public void compare(Collection<UUID> some) {
        for (var report : reports.all(some)) {
            var matches = texts.similarTo(report, Grouping.Limits.USUAL.asked());
            likenesses.keepInstead(
                    report.id(), judgement.model().alike(report.id().toString(), matches, Likenesses.LEAST));
        }
    }

    /** Whether a machine may touch the issue at all. */
    public boolean isOnlyForPeople(long issue) {
        return issues.find(issue)
                .map(IssueCard::type)
                .filter(ReportType.SAFETY::equals)
                .isPresent();
    }

    /** Puts the issue under the other one. Empty where one of them is not as it was: merged, ended, or about safety. */
    public Optional<UUID> join(long issue, long into, Caller by) {
        if (!isFreeRoot(issue) || !isFreeRoot(into)) {
            return Optional.empty();
        }
        merging.merge(issue, into, by);
        return merges.standing(issue);
    }

    private boolean isFreeRoot(long issue) {
        return issues.find(issue)
                .filter(card -> card.root() == issue && card.state().isOpen())
                .filter(card -> card.type() != ReportType.SAFETY)
                .isPresent();
    }

    /** The merge is taken back, unless somebody has done so already or the issues have ended since. */
    public boolean part(UUID merge, long issue, Caller by) {
        boolean stands = merges.standing(issue).filter(merge::equals).isPresent();
        if (!stands || !isOpen(issue)) {
            return false;
        }
        merging.unmerge(issue, by);
        return true;
    }

    private boolean isOpen(long issue) {
        return issues.find(issue)
                .flatMap(card -> issues.find(card.root()))
                .filter(root -> root.state().isOpen())
                .isPresent();
    }

    /** What is to become of one report. {@code into} is null where it gets an issue of its own. */
    public record Move(UUID report, UUID finding, @Nullable Long into, double score, List<Because> because) {}

    /** Moves the report; empty where another finding holds by now, or the issue is not as it was. */
    public Optional<UUID> move(Move move, Caller by) {
        var before = findings.of(move.report())
                .filter(finding -> finding.id().equals(move.finding()) && isOpen(finding.issue()));
        var report = reports.find(move.report());
        if (before.isEmpty() || report.isEmpty() || (move.into() != null && !isFreeRoot(move.into()))) {
            return Optional.empty();
        }
        long from = before.get().issue();
        long target = move.into() == null ? opening.open(report.get(), Actor.MACHINE) : move.into();
        var decision = move.into() == null ? FindingDecision.OPENED : FindingDecision.LINKED;
        var decided = new Decided(target, decision, move.score(), move.because(), null);
        placing.supersede(before.get());
        var card = move.into() == null
                ? placing.openAnew(report.get(), 0, decided, Actor.MACHINE)
                : placing.keep(move.report(), decided, Actor.MACHINE);
        counting.recount(from);
        tell(target, from, by);
        return Optional.of(card.id());
    }

    /** The finding before holds again, unless somebody decided since. */
    public boolean moveBack(UUID report, UUID finding, Caller by) {
        var now = findings.of(report).filter(current -> current.id().equals(finding) && isOpen(current.issue()));
        var before = now.flatMap(findings::before);
        if (now.isEmpty() || before.isEmpty() || !isOpen(before.get().issue())) {
            return false;
        }
        long from = now.get().issue();
        placing.supersede(now.get());
        placing.keepAgain(before.get());
        counting.recount(from);
        tell(before.get().issue(), from, by);
        return true;
    }

    private void tell(long to, long from, Caller by) {
        history.record(by.actor(), Change.ofIssue(to, "regrouped", "#" + from, "#" + to));
        history.record(by.actor(), Change.ofIssue(from, "regrouped", "#" + from, "#" + to));
    }
}
