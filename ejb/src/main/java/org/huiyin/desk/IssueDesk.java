package org.huiyin.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.huiyin.conversation.Conversation;
import org.huiyin.conversation.MessageCard;
import org.huiyin.conversation.MessageKind;
import org.huiyin.finding.FindingCard;
import org.huiyin.finding.Findings;
import org.huiyin.fix.FixCard;
import org.huiyin.fix.Fixes;
import org.huiyin.fix.Outcome;
import org.huiyin.history.History;
import org.huiyin.shared.Caller;
import org.huiyin.shared.PageOf;
import org.huiyin.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What staff see of issues: the queue, one issue with everybody behind it, one report. What another workgroup owns does
 * not exist here, in no list, no count, no search.
 */
@ApplicationScoped
@Transactional
public class IssueDesk {

    public static final int MOST = 100;
    public static final int USUAL = 50;

    private final Queue queue;
    private final Behind behind;
    private final Findings findings;
    private final Fixes fixes;
    private final Conversation conversation;
    private final History history;

    @Inject
    public IssueDesk(
            Queue queue, Behind behind, Findings findings, Fixes fixes, Conversation conversation, History history) {
        this.queue = queue;
        this.behind = behind;
        this.findings = findings;
        this.fixes = fixes;
        this.conversation = conversation;
        this.history = history;
    }

    /** @param limit between 1 and {@value #MOST}; {@value #USUAL} where it is missing */
    public PageOf<IssueItem> list(IssueFilter filter, @Nullable Integer limit, @Nullable String cursor, Caller by) {
        var wanted = Wanted.of(filter);
        int size = limit == null ? USUAL : limit;
        if (size < 1 || size > MOST) {
            throw Refusal.Invalid.field("/limit", "field.between", 1, MOST);
        }
        var after = Cursor.read(cursor, wanted.sort());
        return PageOf.of(
                queue.find(filter, wanted, after, size + 1, by), size, last -> Cursor.after(wanted.sort(), last));
    }

    public QueueCounts counts(Caller by) {
        return queue.counts(by);
    }

    public IssueItem item(long number, Caller by) {
        return queue.one(number, by).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("issue.not-found", number));
    }

    public IssueView issue(long number, Caller by) {
        var item = item(number, by);
        var standing = behind.standing(number);
        return new IssueView(
                item,
                standing.publicTitle(),
                standing.byPerson(),
                standing.mergedInto(),
                behind.mergedInto(number, by),
                behind.reportsOf(behind.family(number), by),
                fixes.ofIssue(number, by).stream().map(FixView::of).toList(),
                history.ofIssue(number).stream().map(LogItem::of).toList());
    }

    public ReportItem report(UUID id, Caller by) {
        return behind.report(id, by).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("triage.report-not-found", id));
    }

    /** By what people read out. */
    public ReportItem report(String reference, Caller by) {
        return behind.report(reference, by).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("triage.report-not-found", reference));
    }

    /** The finding that holds now, of a report the caller has just decided about: it may lie outside the scope by now. */
    public FindingView finding(UUID report) {
        return report(report, Caller.SYSTEM).finding();
    }

    /** The issue at the end of every merge that the report is behind; of several the first that exists for the caller. */
    public long rootOf(UUID report, Caller by) {
        return findings.rootOf(report, report(report, by).finding().part()).orElseThrow();
    }

    /** The issue that this part of the report is about, as it was decided; part 0 is the report itself. */
    public long issueOf(UUID report, int part) {
        return findings.allOf(report).stream()
                .filter(finding -> finding.part() == part)
                .findFirst()
                .map(FindingCard::issue)
                .orElseThrow(() -> new Refusal.NotFound("triage.report-not-found", report));
    }

    /** Whether nothing else stands behind the issue of that part: no other report, and no other part of this one. */
    public boolean standsAlone(UUID report, int part) {
        var root = findings.rootOf(report, part);
        return root.map(number -> findings.reportsOf(number, 2).stream().allMatch(report::equals))
                        .orElse(false)
                && findings.allOf(report).stream()
                        .filter(finding -> finding.part() != part)
                        .noneMatch(finding ->
                                findings.rootOf(report, finding.part()).equals(root));
    }

    /** What can be taken back of the report itself. */
    public Optional<UUID> newestDecision(UUID report) {
        return findings.of(report).map(FindingCard::id);
    }

    /** Every decision there ever was about the report, newest first. */
    public List<FindingView> findingsOf(UUID report, Caller by) {
        report(report, by);
        return findings.historyOf(report).reversed().stream()
                .map(FindingView::of)
                .toList();
    }

    /** When reports came in the last days, in no order. */
    public List<Instant> momentsOf(long number, Duration back, Caller by) {
        item(number, by);
        return behind.momentsOf(behind.family(number), back);
    }

    /** Who behind the issue was told, is to be told, or could not be. */
    public List<Told> told(long number, Caller by) {
        item(number, by);
        return behind.toldOf(behind.family(number));
    }

    /** What was said about the issue, and to whom: reports by their ids, none for what was said to everyone. */
    public List<Said> said(long number, Caller by) {
        var messages = conversation.ofIssue(number, by);
        var toSome = messages.stream()
                .filter(m -> !m.toEveryone())
                .map(MessageCard::id)
                .toList();
        Map<UUID, Set<String>> recipients = new HashMap<>();
        behind.spokenTo(toSome).forEach(spoken -> recipients
                .computeIfAbsent(spoken.message(), m -> new HashSet<>())
                .add(spoken.report().toString()));
        return messages.stream()
                .map(m -> Said.of(m, recipients.getOrDefault(m.id(), Set.of())))
                .toList();
    }

    /** The conversation with the author of one report, and what staff noted about the issue, oldest first. */
    public List<Said> saidWith(String reference, long number, Caller by) {
        var report = report(reference, by);
        var notes = conversation.ofIssue(number, by).stream().filter(m -> m.kind() == MessageKind.NOTE);
        return Stream.concat(conversation.withReport(UUID.fromString(report.id())).stream(), notes)
                .sorted(Comparator.comparing(MessageCard::at).thenComparing(MessageCard::id))
                .map(m -> Said.of(m, Set.of()))
                .toList();
    }

    /** Of the outcome that stands, if it is a fix; empty sums otherwise. */
    public VerdictSummary verdicts(long number, Caller by) {
        var item = item(number, by);
        return fixes.ofIssue(number, by).reversed().stream()
                .filter(fix -> fix.outcome() == Outcome.FIXED)
                .findFirst()
                .map(fix -> summary(fix, item))
                .orElse(VerdictSummary.NONE);
    }

    private VerdictSummary summary(FixCard fix, IssueItem item) {
        var items = behind.verdictsOf(fix.id());
        int solved = count(items, "solved");
        int partly = count(items, "partly");
        int not = count(items, "not");
        int silent = Math.max(0, item.people() - items.size());
        return new VerdictSummary(
                item.people(), solved, partly, not, silent, fixes.policy().notsToReopen(items.size()), items);
    }

    private static int count(List<VerdictSummary.Item> items, String word) {
        return (int) items.stream().filter(item -> item.verdict().equals(word)).count();
    }
}
