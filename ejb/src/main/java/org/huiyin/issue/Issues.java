package org.huiyin.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.huiyin.history.Change;
import org.huiyin.history.History;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Checks;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Role;
import org.huiyin.topic.ReportType;
import org.huiyin.topic.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The door to issues: opened, named, owned, closed, reopened, merged. An issue that the caller may not see does not
 * exist for the caller.
 */
@ApplicationScoped
@Transactional
public class Issues {

    private static final int LONGEST_TITLE = 300;
    /** Longer chains than this are a fault, not a history. */
    private static final int LONGEST_CHAIN = 1000;

    private final IssueRows rows;
    private final Event<IssueOpened> opened;
    private final Event<IssueChanged> changed;
    private final History history;
    private final Clock clock;

    @Inject
    public Issues(
            IssueRows rows, Event<IssueOpened> opened, Event<IssueChanged> changed, History history, Clock clock) {
        this.rows = rows;
        this.opened = opened;
        this.changed = changed;
        this.history = history;
        this.clock = clock;
    }

    public long open(NewIssue first, Actor by) {
        long number = rows.add(new Issue(first, clock.instant()));
        history.record(by, Change.ofIssue(number, "opened", null, null));
        opened.fire(new IssueOpened(number));
        return number;
    }

    public Optional<IssueCard> find(long number) {
        return rows.find(number).map(Issue::card);
    }

    public List<IssueCard> all(Collection<Long> numbers) {
        return rows.all(numbers).stream().map(Issue::card).toList();
    }

    /** The issue, if it exists for the caller. */
    public IssueCard require(long number, Caller by) {
        return visible(rows.find(number), number, by).card();
    }

    /** As {@link #require}, for issues that are not merged into another: the only ones that can be worked on. */
    public IssueCard requireOwn(long number, Caller by) {
        var card = require(number, by);
        if (card.isMerged()) {
            throw new Refusal.Conflict("issue.merged", number, card.root());
        }
        return card;
    }

    public void entitle(long number, @Nullable String title, @Nullable String publicTitle, Caller by) {
        var checks = new Checks();
        var newTitle = title == null ? null : checks.text(title, "/title", LONGEST_TITLE);
        var newPublic = publicTitle == null ? null : checks.text(publicTitle, "/publicTitle", LONGEST_TITLE);
        checks.require(newPublic == null || PublicTitle.isPublic(newPublic), "/publicTitle", "issue.public-title");
        checks.done();
        var issue = newTitle == null ? visibleForPublicWords(number, by) : visible(rows.find(number), number, by);
        if (newTitle != null) {
            change(issue, by.actor(), "titled", issue.card().title(), newTitle, i -> i.entitle(newTitle, now()));
        }
        if (newPublic != null) {
            var before = issue.card().publicTitle();
            change(issue, by.actor(), "titled-publicly", before, newPublic, i -> i.entitlePublicly(newPublic, now()));
        }
    }

    /** The titles that a machine made of a text that must go are made of another one; what a person wrote stays. */
    public void renameAfter(long number, String text) {
        boolean titled =
                history.ofIssue(number).stream().anyMatch(line -> line.action().equals("titled"));
        rows.find(number).ifPresent(issue -> issue.renameAfter(text, titled, now()));
    }

    /** What the people behind it want. Called by triage, which knows the reports. */
    public void isOf(long number, ReportType type, Actor by) {
        var issue = rows.find(number).orElseThrow(() -> notFound(number));
        if (issue.card().type() != type) {
            change(issue, by, "type", issue.card().type(), type, i -> i.isOf(type, now()));
        }
    }

    public void isAbout(long number, @Nullable UUID topic, @Nullable Stage stage, Caller by) {
        var issue = visible(rows.find(number), number, by);
        if (Objects.equals(issue.card().topic(), topic)) {
            return;
        }
        change(issue, by.actor(), "topic", issue.card().topic(), topic, i -> i.isAbout(topic, stage, now()));
    }

    /** Called by routing, which keeps the assignment and its reason. */
    public void assignTo(long number, UUID workgroup, @Nullable UUID member, @Nullable Instant due, Actor by) {
        var issue = rows.find(number).orElseThrow(() -> notFound(number));
        changed.fire(new IssueChanged(number, issue.card().workgroup()));
        changeState(issue, by, i -> i.assignTo(workgroup, member, due, now()));
    }

    public void start(long number, Actor by) {
        changeState(rows.find(number).orElseThrow(() -> notFound(number)), by, i -> i.start(now()));
    }

    public void close(long number, IssueState outcome, Actor by) {
        changeState(rows.lock(number).orElseThrow(() -> notFound(number)), by, i -> i.close(outcome, by, now()));
    }

    public void reopen(long number, Actor by) {
        changeState(rows.lock(number).orElseThrow(() -> notFound(number)), by, i -> i.reopen(now()));
    }

    public void markTold(long number) {
        rows.lock(number).ifPresent(issue -> changeState(issue, Actor.MACHINE, i -> i.markTold(now())));
    }

    public void markVerified(long number, Actor by) {
        rows.lock(number).ifPresent(issue -> changeState(issue, by, i -> i.markVerified(now())));
    }

    /** What the reports behind it add up to; called by triage whenever that changed. */
    public void count(long number, int reports, int people, @Nullable Double emotion) {
        rows.count(number, reports, people, emotion, now()).ifPresent(this::fireChanged);
    }

    /** Something was said about it: it moves up in the queue, and open pages look again. */
    public void touch(long number) {
        rows.touch(number, now());
        rows.find(number).ifPresent(this::fireChanged);
    }

    /** Links one issue under another. Nothing moves, so {@link #unmerge} undoes it exactly. */
    public void merge(long number, long into, Caller by) {
        var lower = rows.lock(Math.min(number, into));
        var higher = rows.lock(Math.max(number, into));
        var issue = visible(number < into ? lower : higher, number, by);
        var target = visible(number < into ? higher : lower, into, by);
        if (issue.card().isMerged()) {
            throw new Refusal.Conflict("issue.merged", number, issue.card().root());
        }
        if (target.card().root() == number) {
            throw new Refusal.Conflict("issue.merge-circle", number, into);
        }
        change(issue, by.actor(), "merged", null, into, i -> i.mergeInto(into, now()));
        standUnder(issue, target.card().root());
        history.record(by.actor(), Change.ofIssue(into, "took-in", null, number));
    }

    /** @return the issue it was merged into, at the end of the chain */
    public long unmerge(long number, Caller by) {
        var issue = visible(rows.lock(number), number, by);
        var into = issue.card().mergedInto();
        if (into == null) {
            throw new Refusal.Conflict("issue.not-merged", number);
        }
        long root = issue.card().root();
        change(issue, by.actor(), "unmerged", into, null, i -> i.unmerge(now()));
        standUnder(issue, number);
        history.record(by.actor(), Change.ofIssue(into, "gave-back", number, null));
        return root;
    }

    private void standUnder(Issue issue, long root) {
        var waiting = new ArrayDeque<>(List.of(issue));
        for (int steps = 0; !waiting.isEmpty(); steps++) {
            if (steps > LONGEST_CHAIN) {
                throw new IllegalStateException("Merged issues without end under " + root);
            }
            var next = waiting.removeFirst();
            next.standUnder(root);
            waiting.addAll(rows.mergedDirectlyInto(next.card().number()));
        }
    }

    private void changeState(Issue issue, Actor by, Consumer<Issue> change) {
        var before = issue.state();
        change.accept(issue);
        if (before != issue.state()) {
            history.record(by, Change.ofIssue(issue.card().number(), "state", before, issue.state()));
        }
        fireChanged(issue);
    }

    private void change(
            Issue issue,
            Actor by,
            String action,
            @Nullable Object before,
            @Nullable Object after,
            Consumer<Issue> change) {
        change.accept(issue);
        history.record(by, Change.ofIssue(issue.card().number(), action, before, after));
        fireChanged(issue);
    }

    private void fireChanged(Issue issue) {
        changed.fire(new IssueChanged(issue.card().number(), issue.card().workgroup()));
    }

    /** Marketing writes public texts without working on issues, and without reading what stands inside. */
    private Issue visibleForPublicWords(long number, Caller by) {
        if (by.is(Role.MARKETING)) {
            return rows.find(number).orElseThrow(() -> notFound(number));
        }
        return visible(rows.find(number), number, by);
    }

    private static Issue visible(Optional<Issue> found, long number, Caller by) {
        return found.filter(issue -> by.sees(issue.card().workgroup())).orElseThrow(() -> notFound(number));
    }

    private static Refusal notFound(long number) {
        return new Refusal.NotFound("issue.not-found", number);
    }

    private Instant now() {
        return clock.instant();
    }
}
