package org.huiyin.split;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.huiyin.finding.Findings;
import org.huiyin.finding.Sight;
import org.huiyin.history.Change;
import org.huiyin.history.History;
import org.huiyin.intake.ReportCard;
import org.huiyin.intake.Reports;
import org.huiyin.issue.Issues;
import org.huiyin.linking.Linking;
import org.huiyin.part.PartCard;
import org.huiyin.part.PartPlacing;
import org.huiyin.part.PartState;
import org.huiyin.part.Parts;
import org.huiyin.search.split.Span;
import org.huiyin.search.split.Spans;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The door for people who say that one report names two problems, or that it does not. The words stay as they came; some of
 * the sentences become a part with a finding of its own, so that its author counts and is told in both issues.
 */
@ApplicationScoped
@Transactional
public class Splitting {

    /** More matters than these in one report are no parts of it. */
    public static final int MOST_PARTS = 5;

    private final Parts parts;
    private final Findings findings;
    private final Sight sight;
    private final Linking linking;
    private final PartPlacing placing;
    private final Reports reports;
    private final Issues issues;
    private final History history;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public Splitting(
            Parts parts,
            Findings findings,
            Sight sight,
            Linking linking,
            PartPlacing placing,
            Reports reports,
            Issues issues,
            History history,
            Ids ids,
            Clock clock) {
        this.parts = parts;
        this.findings = findings;
        this.sight = sight;
        this.linking = linking;
        this.placing = placing;
        this.reports = reports;
        this.issues = issues;
        this.history = history;
        this.ids = ids;
        this.clock = clock;
    }

    /** What can be marked in a report, and to which part it belongs now. */
    public List<Sentence> sentencesOf(UUID id, String text) {
        var held = parts.heldOf(List.of(id)).getOrDefault(id, List.of());
        return Spans.of(text).stream()
                .map(span -> new Sentence(span.start(), span.in(text), partAt(span.start(), held)))
                .toList();
    }

    private static int partAt(int start, List<PartCard> held) {
        return held.stream()
                .filter(part -> part.spans().stream().anyMatch(span -> span.start() <= start && start < span.end()))
                .findFirst()
                .map(PartCard::number)
                .orElse(0);
    }

    /**
     * A person says that these sentences are about another issue, or (null) about one of their own. Something must be left
     * for the report itself, and no sentence belongs to two parts.
     *
     * @param starts of the sentences
     */
    public PartCard split(UUID id, Collection<Integer> starts, @Nullable Long issue, Caller by) {
        var report = reports.find(id).orElseThrow(() -> Sight.unknown(id));
        sight.require(id, by);
        var marked = marked(report, starts);
        requireRoom(id);
        var part = parts.add(ids.next(), id, marked, clock.instant());
        return hold(part, report, issue == null ? null : another(id, issue, by), by);
    }

    private List<Span> marked(ReportCard report, Collection<Integer> starts) {
        var free = sentencesOf(report.id(), report.text()).stream()
                .filter(sentence -> sentence.part() == 0)
                .map(Sentence::start)
                .toList();
        if (starts.isEmpty()) {
            throw Refusal.Invalid.field("/sentence", "triage.part-nothing-marked");
        }
        if (!free.containsAll(starts)) {
            throw Refusal.Invalid.field("/sentence", "triage.part-taken");
        }
        if (starts.containsAll(free)) {
            throw Refusal.Invalid.field("/sentence", "triage.part-nothing-left");
        }
        return Spans.of(report.text()).stream()
                .filter(span -> starts.contains(span.start()))
                .toList();
    }

    private void requireRoom(UUID report) {
        if (findings.allOf(report).size() > MOST_PARTS) {
            throw new Refusal.Conflict("triage.part-too-many", MOST_PARTS);
        }
    }

    /** A person says that the machine is right: both the sentences and the rest go where it proposed. */
    public PartCard accept(UUID id, Caller by) {
        var part = require(id, PartState.PROPOSED, by);
        var report = reports.find(part.report()).orElseThrow(() -> Sight.unknown(part.report()));
        if (part.restIssue() != null && isElsewhere(part.report(), part.restIssue())) {
            parts.movedRest(
                    part, linking.link(part.report(), part.restIssue(), by).id());
        }
        return hold(part, report, part.issue() == null ? null : another(part.report(), part.issue(), by), by);
    }

    /** A person says that the report names one problem. The machine does not ask again. */
    public PartCard reject(UUID id, Caller by) {
        var part = require(id, PartState.PROPOSED, by);
        noteAt(part, "split-rejected", by);
        return become(part, PartState.REJECTED, by);
    }

    /** The sentences belong to the rest of the report again. {@link #takeBack} undoes that, too. */
    public PartCard join(UUID id, Caller by) {
        var part = require(id, PartState.HELD, by);
        placing.release(part);
        noteAt(part, "joined-again", by);
        return become(part, PartState.ENDED, by);
    }

    /**
     * Takes the newest decision about a part back, exactly: what was split is whole again, what was moved with it stands
     * where it stood, what was rejected is asked again, what was joined is apart. Refused where somebody decided anew.
     *
     * @param was what the caller takes back
     */
    public PartCard takeBack(UUID id, PartState was, Caller by) {
        var part = require(id, was, by);
        return switch (was) {
            case HELD -> unsplit(part, by);
            case ENDED -> splitAgain(part, by);
            case REJECTED -> become(part, PartState.PROPOSED, by);
            case PROPOSED -> throw new Refusal.Conflict("triage.decided-meanwhile");
        };
    }

    private PartCard splitAgain(PartCard part, Caller by) {
        placing.restore(part);
        noteAt(part, "split-again", by);
        return become(part, PartState.HELD, by);
    }

    private PartCard unsplit(PartCard part, Caller by) {
        if (!placing.isUntouched(part)) {
            throw new Refusal.Conflict("triage.decided-meanwhile");
        }
        placing.release(part);
        if (part.restFinding() != null) {
            linking.takeBack(part.report(), part.restFinding(), by);
            parts.movedRest(part, null);
        }
        noteAt(part, "joined-again", by);
        return become(part, part.issue() == null ? PartState.ENDED : PartState.PROPOSED, by);
    }

    private PartCard become(PartCard part, PartState now, Caller by) {
        return parts.become(part, now, by.actor(), clock.instant());
    }

    private PartCard hold(PartCard part, ReportCard report, @Nullable Long issue, Caller by) {
        var held = become(part, PartState.HELD, by);
        var finding = placing.place(held, report, issue, by.actor());
        var main = findings.of(report.id()).orElseThrow();
        history.record(by.actor(), Change.ofIssue(main.issue(), "split", "#" + finding.issue(), report.reference()));
        history.record(
                by.actor(), Change.ofIssue(finding.issue(), "split-off", "#" + main.issue(), report.reference()));
        return held;
    }

    /** An issue that the report is not behind yet. */
    private Long another(UUID report, long number, Caller by) {
        var issue = issues.require(number, by);
        if (findings.rootsOfAll(report).contains(issue.root())) {
            throw Refusal.Invalid.field("/issue", "triage.part-there-already");
        }
        return issue.number();
    }

    private boolean isElsewhere(UUID report, long number) {
        var root = issues.find(number).orElseThrow().root();
        return findings.rootOf(report, 0).filter(now -> now != root).isPresent();
    }

    private PartCard require(UUID id, PartState state, Caller by) {
        var part = parts.find(id).orElseThrow(() -> new Refusal.NotFound("triage.part-not-found", id));
        sight.require(part.report(), by);
        if (part.state() != state) {
            throw new Refusal.Conflict("triage.decided-meanwhile");
        }
        return part;
    }

    private void noteAt(PartCard part, String action, Caller by) {
        var report = reports.find(part.report()).orElseThrow();
        findings.of(part.report())
                .ifPresent(finding ->
                        history.record(by.actor(), Change.ofIssue(finding.issue(), action, null, report.reference())));
    }
}
