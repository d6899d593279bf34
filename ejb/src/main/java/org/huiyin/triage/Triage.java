package org.huiyin.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.automation.Automation;
import org.huiyin.automation.AutomationKind;
import org.huiyin.classification.Classification;
import org.huiyin.classification.Understanding;
import org.huiyin.filter.Filter;
import org.huiyin.history.Change;
import org.huiyin.history.History;
import org.huiyin.indexing.Texts;
import org.huiyin.intake.ReportCard;
import org.huiyin.intake.ReportWithdrawn;
import org.huiyin.intake.ReporterBecameKnown;
import org.huiyin.intake.Reports;
import org.huiyin.issue.IssueCard;
import org.huiyin.issue.Issues;
import org.huiyin.issue.NewIssue;
import org.huiyin.search.Match;
import org.huiyin.search.decide.Candidate;
import org.huiyin.search.decide.Decision;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Refusal;
import org.huiyin.topic.ReportType;
import org.jspecify.annotations.Nullable;

/** The door to the one decision about one report: which issue it is about. */
@ApplicationScoped
@Transactional
public class Triage {

    private static final int CANDIDATES = 40;
    private static final int WORDINGS_A_STEP = 500;

    private final Findings findings;
    private final Merges merges;
    private final Wordings wordings;
    private final Classification classification;
    private final Filter filter;
    private final Automation automation;
    private final Decisions decisions;
    private final Texts texts;
    private final Reports reports;
    private final Issues issues;
    private final Event<ReportLinked> linked;
    private final Event<IssuesMerged> merged;
    private final History history;
    private final Ids ids;
    private final Clock clock;
    private final Judgement judgement;

    @Inject
    public Triage(
            Findings findings,
            Merges merges,
            Wordings wordings,
            Classification classification,
            Filter filter,
            Automation automation,
            Decisions decisions,
            Judgement judgement,
            Texts texts,
            Reports reports,
            Issues issues,
            Event<ReportLinked> linked,
            Event<IssuesMerged> merged,
            History history,
            Ids ids,
            Clock clock) {
        this.findings = findings;
        this.merges = merges;
        this.wordings = wordings;
        this.classification = classification;
        this.filter = filter;
        this.automation = automation;
        this.decisions = decisions;
        this.judgement = judgement;
        this.texts = texts;
        this.reports = reports;
        this.issues = issues;
        this.linked = linked;
        this.merged = merged;
        this.history = history;
        this.ids = ids;
        this.clock = clock;
    }

    /** As {@link #triage(Collection)}, for one. */
    public void triage(UUID id) {
        triage(List.of(id));
    }

    /**
     * Links each report to the issue it repeats, or opens one. One after the other in the order in which they came, so that
     * two alike ones meet. What nobody has to read stands aside, without an issue. Safe to call twice: a report that has a
     * finding is left alone.
     */
    public void triage(Collection<UUID> ids) {
        var decided = findings.rootsOf(ids).keySet();
        var undecided = reports.all(ids).stream()
                .filter(report -> !decided.contains(report.id()))
                .toList();
        var understood = classification.label(undecided);
        var waiting = undecided.stream()
                .filter(report ->
                        !filter.takes(report, known(understood, report).topic()))
                .toList();
        // In the index before their findings: without one they are nobody's candidate, and one refresh is enough for
        // all.
        texts.putAll(waiting);
        texts.refresh();
        waiting.forEach(report -> wordings.remember(report.id(), report.text()));
        waiting.forEach(report -> decide(report, known(understood, report)));
    }

    private static Understanding known(Map<UUID, Understanding> understood, ReportCard report) {
        return Objects.requireNonNull(understood.get(report.id()));
    }

    /** Thinks one decision through and keeps nothing of it: what it needs is loaded by whoever calls, and not by many at once. */
    public void rehearse() {
        var words = "付款成功了，訂單還是待支付 2次 paid twice";
        classification.rehearse(words);
        var matches = texts.similarTo(words, null, CANDIDATES);
        judgement.model().decide(words, matches.isEmpty() ? List.of() : List.of(new Candidate("0", matches)));
    }

    /**
     * Thinks decisions about these texts through until they or the time are over, and keeps nothing of it: so that the first
     * real ones do not pay for loading tables and translating code. Returns how many.
     */
    public int rehearse(List<String> sentences, Duration longest) {
        var end = System.nanoTime() + longest.toNanos();
        int thought = 0;
        try (var practice = texts.practise(sentences)) {
            for (var words : sentences) {
                if (System.nanoTime() > end) {
                    return thought;
                }
                classification.rehearse(words);
                var matches = practice.similarTo(thought++, words, CANDIDATES);
                judgement.model().decide(words, matches.isEmpty() ? List.of() : List.of(new Candidate("0", matches)));
            }
        }
        return thought;
    }

    /** Folds the words of reports that were decided before anybody did so. Returns the last of this step, if there was one. */
    public Optional<UUID> rememberWordings(@Nullable UUID last) {
        var missing = wordings.missingAfter(last, WORDINGS_A_STEP);
        reports.all(missing).forEach(report -> wordings.remember(report.id(), report.text()));
        return missing.isEmpty() ? Optional.empty() : Optional.of(missing.getLast());
    }

    /** The last resort for a report that understanding fails on: it gets an issue, and people read it. */
    public void openWithoutUnderstanding(UUID id) {
        if (findings.current(id).isPresent()) {
            return;
        }
        reports.find(id).ifPresent(report -> {
            var type = report.chosenType() == null ? ReportType.COMPLAINT : report.chosenType();
            long issue = issues.open(new NewIssue(report.text(), type, null, null, null), Actor.MACHINE);
            var opened = new Finding.Decided(issue, FindingDecision.OPENED, 0, List.of(), null);
            keepFirst(report, opened, Actor.MACHINE);
        });
    }

    /** A person links the report to an issue, or (null) gives it one of its own. The earlier finding stays on record. */
    public FindingCard link(UUID id, @Nullable Long issue, Caller by) {
        var report = reports.find(id).orElseThrow(() -> unknown(id));
        var before = findings.current(id).orElseThrow(() -> unknown(id));
        requireSeen(before.issue(), id, by);
        if (issue != null && before.issue() == issue) {
            return before.card();
        }
        long target = issue == null
                ? openFor(report, by.actor())
                : issues.require(issue, by).number();
        before.supersede();
        findings.flush();
        var card = issue == null
                ? keepFirst(report, Finding.Decided.byPerson(target, FindingDecision.OPENED), by.actor())
                : keep(id, Finding.Decided.byPerson(target, FindingDecision.LINKED), by.actor());
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
        recount(before.issue());
        decisions.settle(id, by.actor());
        return card;
    }

    /** A person says that the machine's proposal is right: the report joins the issue that was proposed. */
    public FindingCard acceptProposal(UUID id, Caller by) {
        var before = findings.current(id).map(Finding::card).orElseThrow(() -> unknown(id));
        requireSeen(before.issue(), id, by);
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
        var now = findings.current(id).orElseThrow(() -> unknown(id));
        requireSeen(now.issue(), id, by);
        if (!now.card().id().equals(finding)) {
            throw new Refusal.Conflict("triage.decided-meanwhile");
        }
        var before = findings.before(now).orElseThrow(() -> new Refusal.Conflict("triage.nothing-before"));
        now.supersede();
        findings.flush();
        var again = before.again(ids.next(), clock.instant());
        findings.add(again);
        history.record(by.actor(), Change.ofIssue(now.issue(), "taken-back", "#" + now.issue(), "#" + before.issue()));
        if (before.issue() != now.issue()) {
            history.record(
                    by.actor(), Change.ofIssue(before.issue(), "taken-back", "#" + now.issue(), "#" + before.issue()));
        }
        recount(now.issue());
        recount(before.issue());
        linked.fire(new ReportLinked(id, before.issue(), false));
        decisions.settle(id, by.actor());
        return again.card();
    }

    /** A person says that the machine's proposal is wrong: the report keeps its own issue. */
    public FindingCard rejectProposal(UUID id, Caller by) {
        var before = findings.current(id).orElseThrow(() -> unknown(id));
        requireSeen(before.issue(), id, by);
        var card = before.card();
        if (card.proposedIssue() == null) {
            return card;
        }
        before.supersede();
        findings.flush();
        history.record(by.actor(), Change.ofIssue(card.issue(), "proposal-rejected", "#" + card.proposedIssue(), null));
        var kept = keep(id, Finding.Decided.byPerson(card.issue(), FindingDecision.OPENED), by.actor());
        decisions.settle(id, by.actor());
        return kept;
    }

    /**
     * A person says that nobody has to read this report: it leaves its issue and stands aside. Refused for what is about
     * safety or the law. {@link Filter#takeBack} brings it back to where it was.
     */
    public void setAside(UUID id, Caller by) {
        var before = findings.current(id).orElseThrow(() -> unknown(id));
        requireSeen(before.issue(), id, by);
        if (classification.isSafety(id)) {
            throw new Refusal.Conflict("filter.safety");
        }
        var issue = issues.find(before.issue()).orElseThrow(() -> unknown(id));
        var root = issues.find(issue.root()).orElse(issue);
        filter.setAside(id, root.workgroup(), by.actor());
        before.supersede();
        findings.flush();
        history.record(by.actor(), Change.ofIssue(issue.number(), "set-aside", "#" + issue.number(), null));
        recount(issue.number());
    }

    /** Puts one issue under another; everybody behind it is then behind the other. {@link #unmerge} undoes it exactly. */
    public void merge(long issue, long into, Caller by) {
        if (issue == into) {
            throw Refusal.Invalid.field("/issue", "triage.merge-itself");
        }
        issues.merge(issue, into, by);
        merges.add(new Merge(ids.next(), issue, into, by.actor(), clock.instant()));
        recount(issue);
        recount(into);
        merged.fire(new IssuesMerged(issue, into));
    }

    public void unmerge(long issue, Caller by) {
        long root = issues.unmerge(issue, by);
        merges.standing(issue).ifPresent(merge -> merge.undo(by.actor(), clock.instant()));
        recount(issue);
        recount(root);
    }

    /** Counts anew what stands behind the issue, at the end of its merges. */
    public void recount(long issue) {
        issues.find(issue).ifPresent(card -> {
            var sum = findings.sumOf(card.root());
            issues.count(card.root(), sum.reports(), sum.people(), sum.emotion());
        });
    }

    /** In the same transaction: a number on a screen never counts somebody who took the report back. */
    void withdrawn(@Observes ReportWithdrawn event) {
        findings.flush();
        findings.of(event.report()).ifPresent(finding -> recount(finding.issue()));
    }

    void joined(@Observes ReporterBecameKnown event) {
        findings.flush();
        findings.of(event.report()).ifPresent(finding -> recount(finding.issue()));
    }

    List<UUID> waiting(int limit) {
        return findings.waiting(clock.instant(), limit);
    }

    private void decide(ReportCard report, Understanding understood) {
        var before = findings.last(report.id());
        if (before.isPresent()) {
            keepAgain(before.get());
            return;
        }
        if (report.meTooOf() != null && issues.find(report.meTooOf()).isPresent()) {
            var joined = Finding.Decided.byPerson(report.meTooOf(), FindingDecision.LINKED);
            keep(report.id(), joined, Actor.reporter(report.reporter()));
            return;
        }
        var candidates = candidates(report);
        var decision = judgement.model().decide(report.text(), candidates);
        var compared = Compared.of(decision, candidates);
        var twin = isSameText(compared) ? Optional.<UUID>empty() : wordings.twinOf(report.id(), report.text());
        if (twin.isPresent()) {
            // The index lags or was lost: the very same words are linked all the same.
            keep(report.id(), likeIts(twin.get(), 1, List.of(Because.sameWords(report.text()))), Actor.MACHINE);
            return;
        }
        var decided = decided(report, understood, decision, compared);
        var finding = decided.decision() == FindingDecision.LINKED
                ? keep(report.id(), decided, Actor.MACHINE)
                : keepFirst(report, decided, Actor.MACHINE);
        compared.ifPresent(pair -> decisions.remember(finding, pair));
    }

    /** The same text is the same problem, and waits for the same answer of a person where the other one does. */
    private Finding.Decided likeIts(UUID twin, double score, List<Because> because) {
        var theirs = findings.of(twin).orElseThrow();
        return new Finding.Decided(theirs.issue(), FindingDecision.LINKED, score, because, theirs.proposedIssue());
    }

    /** A report that stood aside stands where it stood before. */
    private void keepAgain(Finding before) {
        var again = before.again(ids.next(), clock.instant());
        findings.add(again);
        recount(again.issue());
        linked.fire(new ReportLinked(again.card().report(), again.issue(), false));
    }

    private Finding.Decided decided(
            ReportCard report, Understanding understood, Decision decision, Optional<Compared> compared) {
        var because = Because.of(decision.because());
        return switch (decision) {
            case Decision.SameIssue same
            when isSameText(compared) -> likeIts(compared.orElseThrow().other(), same.score(), because);
            // Other words are linked by the machine only while that is measured to be right.
            case Decision.SameIssue same
            when automation.runs(AutomationKind.LINKING) ->
                new Finding.Decided(Long.parseLong(same.group()), FindingDecision.LINKED, same.score(), because, null);
            case Decision.SameIssue same -> proposed(report, understood, same, same.group());
            case Decision.AskAPerson ask -> proposed(report, understood, ask, ask.group());
            case Decision.NewIssue fresh ->
                new Finding.Decided(open(report, understood), FindingDecision.OPENED, fresh.score(), because, null);
        };
    }

    private static boolean isSameText(Optional<Compared> compared) {
        return compared.filter(pair -> pair.band() == Band.IDENTICAL).isPresent();
    }

    private Finding.Decided proposed(ReportCard report, Understanding understood, Decision decision, String group) {
        return new Finding.Decided(
                open(report, understood),
                FindingDecision.PROPOSED,
                decision.score(),
                Because.of(decision.because()),
                Long.parseLong(group));
    }

    /** Matches by the issue they are about: ten reports of one problem are one candidate. */
    private List<Candidate> candidates(ReportCard report) {
        var matches = texts.similarTo(report, CANDIDATES);
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

    private long open(ReportCard report, Understanding understood) {
        return openAs(report, understood, Actor.MACHINE);
    }

    private long openFor(ReportCard report, Actor by) {
        var understood = classification.label(List.of(report)).get(report.id());
        return openAs(report, Objects.requireNonNull(understood), by);
    }

    private long openAs(ReportCard report, Understanding understood, Actor by) {
        var emotion = understood.emotion() == null ? null : understood.emotion().doubleValue();
        // Below its gate a topic is a guess that waits for a person: no issue is sent anywhere by it.
        boolean sure = automation.runs(AutomationKind.TOPIC);
        var topic = sure ? understood.topic() : null;
        var stage = sure ? understood.stage() : null;
        return issues.open(new NewIssue(report.text(), understood.type(), topic, stage, emotion), by);
    }

    private FindingCard keep(UUID report, Finding.Decided decided, Actor by) {
        var finding = new Finding(ids.next(), report, decided, by, clock.instant());
        findings.add(finding);
        recount(decided.issue());
        if (classification.isSafety(report)) {
            issues.isOf(rootOf(decided.issue()), ReportType.SAFETY, Actor.MACHINE);
        }
        linked.fire(new ReportLinked(report, decided.issue(), false));
        return finding.card();
    }

    private long rootOf(long issue) {
        return issues.find(issue).map(IssueCard::root).orElse(issue);
    }

    /** The finding of a report that opened its issue: what there is to count is known. */
    private FindingCard keepFirst(ReportCard report, Finding.Decided decided, Actor by) {
        var finding = new Finding(ids.next(), report.id(), decided, by, clock.instant());
        findings.add(finding);
        if (report.isWithdrawn()) {
            recount(decided.issue());
        }
        linked.fire(new ReportLinked(report.id(), decided.issue(), true));
        return finding.card();
    }

    /** A report exists for whoever sees its issue, or the one that issue was put under. */
    private void requireSeen(long issue, UUID report, Caller by) {
        var direct = issues.find(issue).orElseThrow(() -> unknown(report));
        boolean seen = by.sees(direct.workgroup())
                || issues.find(direct.root())
                        .filter(root -> by.sees(root.workgroup()))
                        .isPresent();
        if (!seen) {
            throw unknown(report);
        }
    }

    private static Refusal unknown(UUID report) {
        return new Refusal.NotFound("triage.report-not-found", report);
    }
}
