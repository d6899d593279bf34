package org.huiyin.fix;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huiyin.finding.Findings;
import org.huiyin.history.Change;
import org.huiyin.history.History;
import org.huiyin.intake.ReportCard;
import org.huiyin.issue.IssueCard;
import org.huiyin.issue.Issues;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Bilingual;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Checks;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Words;
import org.jspecify.annotations.Nullable;

/** The door to outcomes and verdicts: how an issue ends, and whether its people agree. */
@ApplicationScoped
@Transactional
public class Fixes {

    private static final int LONGEST_TEXT = 4000;

    private final FixRows rows;
    private final Findings findings;
    private final Issues issues;
    private final Event<IssueFixed> fixed;
    private final Event<IssueReopened> reopened;
    private final History history;
    private final VerdictPolicy policy;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public Fixes(
            FixRows rows,
            Findings findings,
            Issues issues,
            Event<IssueFixed> fixed,
            Event<IssueReopened> reopened,
            History history,
            @ConfigProperty(name = "huiyin.verdict.reopen-share", defaultValue = "0.2") double reopenShare,
            @ConfigProperty(name = "huiyin.verdict.verify-share", defaultValue = "0.2") double verifyShare,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.findings = findings;
        this.issues = issues;
        this.fixed = fixed;
        this.reopened = reopened;
        this.history = history;
        this.policy = new VerdictPolicy(reopenShare, verifyShare);
        this.ids = ids;
        this.clock = clock;
    }

    /** What was changed. Everybody behind the issue is told, and asked whether it is solved for them. */
    public FixCard fix(long issue, @Nullable Bilingual what, @Nullable String kind, Caller by) {
        var checks = new Checks();
        var text = checks.bilingual(what, "/what", LONGEST_TEXT);
        var fixKind = checks.choice(kind == null ? Words.of(FixKind.REMEDY) : kind, FixKind.class, "/kind");
        checks.done();
        return close(issue, Outcome.FIXED, fixKind, text, by);
    }

    public FixCard answer(long issue, @Nullable Bilingual text, Caller by) {
        return close(issue, Outcome.ANSWERED, null, checked(text, "/text"), by);
    }

    /** @param text may be missing: a thank-you needs no words of its own */
    public FixCard thank(long issue, @Nullable Bilingual text, Caller by) {
        var words = text == null || text.isEmpty() ? Bilingual.EMPTY : checked(text, "/text");
        return close(issue, Outcome.THANKED, null, words, by);
    }

    public FixCard decline(long issue, @Nullable Bilingual reason, Caller by) {
        return close(issue, Outcome.DECLINED, null, checked(reason, "/reason"), by);
    }

    /** Opens an ended issue again; its outcome no longer stands, and what was not yet told of it is not told. */
    public void reopen(long number, Caller by) {
        var issue = issues.requireOwn(number, by);
        reopen(issue, by.actor(), "reopened");
    }

    public List<FixCard> ofIssue(long number, Caller by) {
        var root = issues.require(number, by).root();
        return rows.ofIssue(root).stream().map(Fix::card).toList();
    }

    public Optional<FixCard> find(UUID fix) {
        return rows.find(fix).map(Fix::card);
    }

    /** The outcome that stands for everybody behind that issue. */
    public Optional<FixCard> standing(long root) {
        return rows.standing(root).map(Fix::card);
    }

    /** Standing outcomes in id order, for the walk that finds people who were not told yet. */
    public List<FixCard> standingAfter(UUID last, int limit) {
        return rows.standingAfter(last, limit).stream().map(Fix::card).toList();
    }

    /**
     * The author of a report says whether the fix solved it. Said again it replaces the earlier word. May reopen the
     * issue or verify it.
     */
    public VerdictCard judge(ReportCard report, @Nullable String word, @Nullable String comment) {
        return judge(report, null, word, comment);
    }

    /** @param issue of a report that names two problems the one that is judged; null for the first that there is to judge */
    public VerdictCard judge(ReportCard report, @Nullable Long issue, @Nullable String word, @Nullable String comment) {
        var checks = new Checks();
        var verdict = checks.choice(word, VerdictWord.class, "/verdict");
        checks.require(word != null, "/verdict", "field.required");
        var words = checks.optional(comment, "/comment", LONGEST_TEXT);
        checks.done();
        long root = judged(report, issue);
        var fix = rows.standing(root).map(Fix::card).orElseThrow(() -> new Refusal.Conflict("fix.nothing-to-judge"));
        var card = say(report, fix, Objects.requireNonNull(verdict), words);
        history.record(
                Actor.reporter(report.reporter()), Change.ofIssue(root, "judged", null, Words.of(card.verdict())));
        weigh(root, fix, report);
        return card;
    }

    public List<VerdictCard> verdictsOf(UUID fix) {
        return rows.verdictsOf(fix).stream().map(Verdict::card).toList();
    }

    /** The newest word of the author about that issue. */
    public Optional<VerdictCard> verdictOfReport(UUID report, long root) {
        var fixes = rows.ofIssue(root).stream().map(fix -> fix.card().id()).toList();
        return rows.verdictsOfReport(report).stream()
                .map(Verdict::card)
                .filter(verdict -> fixes.contains(verdict.fix()))
                .findFirst();
    }

    public VerdictPolicy policy() {
        return policy;
    }

    private FixCard close(long number, Outcome outcome, @Nullable FixKind kind, Bilingual text, Caller by) {
        issues.requireOwn(number, by);
        issues.close(number, outcome.state(), by.actor());
        var fix = new Fix(ids.next(), number, outcome, kind, text, by.actor(), clock.instant());
        rows.add(fix);
        history.record(
                by.actor(),
                Change.ofIssue(number, Words.of(outcome), null, text.isEmpty() ? null : text.in(Locale.CHINA)));
        fixed.fire(new IssueFixed(fix.card().id(), number));
        return fix.card();
    }

    private void reopen(IssueCard issue, Actor by, String because) {
        issues.reopen(issue.number(), by);
        rows.standing(issue.root()).ifPresent(fix -> fix.undo(because, clock.instant()));
        history.record(by, Change.ofIssue(issue.number(), "reopened", null, because));
        reopened.fire(new IssueReopened(issue.number()));
    }

    private VerdictCard say(ReportCard report, FixCard fix, VerdictWord word, @Nullable String comment) {
        var verdict = rows.verdict(fix.id(), report.reporter()).orElseGet(() -> {
            var first = new Verdict(ids.next(), fix.id(), report.id(), report.reporter());
            first.say(word, comment, clock.instant());
            rows.add(first);
            return first;
        });
        verdict.say(word, comment, clock.instant());
        rows.flush();
        return verdict.card();
    }

    private void weigh(long root, FixCard fix, ReportCard report) {
        if (fix.outcome() != Outcome.FIXED) {
            return;
        }
        var answers = rows.words(fix.id());
        var issue = issues.find(root).orElseThrow();
        if (policy.reopens(answers) && !issue.state().isOpen()) {
            reopen(issue, Actor.reporter(report.reporter()), "verdict");
        } else if (policy.verifies(answers, issue.people())) {
            issues.markVerified(root, Actor.reporter(report.reporter()));
        }
    }

    private long judged(ReportCard report, @Nullable Long issue) {
        return findings.rootsOfAll(report.id()).stream()
                .filter(root -> issue == null || root.equals(issue))
                .filter(root -> rows.standing(root).isPresent())
                .findFirst()
                .orElseThrow(() -> new Refusal.Conflict("fix.nothing-to-judge"));
    }

    private static Bilingual checked(@Nullable Bilingual text, String pointer) {
        var checks = new Checks();
        var words = checks.bilingual(text, pointer, LONGEST_TEXT);
        checks.done();
        return words;
    }
}
