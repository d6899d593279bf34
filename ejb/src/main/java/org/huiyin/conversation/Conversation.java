package org.huiyin.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huiyin.filter.Filter;
import org.huiyin.finding.FindingCard;
import org.huiyin.finding.Findings;
import org.huiyin.history.Change;
import org.huiyin.history.History;
import org.huiyin.intake.ReportCard;
import org.huiyin.issue.Issues;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Checks;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Refusal;
import org.huiyin.topic.ReportType;
import org.jspecify.annotations.Nullable;

/** The door to what is said about an issue: to everyone behind it, to some of them, or among staff. */
@ApplicationScoped
@Transactional
public class Conversation {

    private static final int LONGEST_TEXT = 10_000;
    /** More people than this behind one issue are answered in several steps. */
    private static final int MOST_RECIPIENTS = 100_000;

    private final Messages messages;
    private final Findings findings;
    private final Filter filter;
    private final Issues issues;
    private final Event<MessageSent> sent;
    private final Event<ReporterReplied> replied;
    private final History history;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public Conversation(
            Messages messages,
            Findings findings,
            Filter filter,
            Issues issues,
            Event<MessageSent> sent,
            Event<ReporterReplied> replied,
            History history,
            Ids ids,
            Clock clock) {
        this.messages = messages;
        this.findings = findings;
        this.filter = filter;
        this.issues = issues;
        this.sent = sent;
        this.replied = replied;
        this.history = history;
        this.ids = ids;
        this.clock = clock;
    }

    /** Says it to everyone who is behind the issue now. Work on the issue has begun with that. */
    public MessageCard answerEveryone(long number, @Nullable String text, Caller by) {
        var words = checked(text);
        var issue = issues.requireOwn(number, by);
        var reports = findings.reportsOf(issue.number(), MOST_RECIPIENTS);
        var message = new Message(ids.next(), number, MessageKind.ANSWER, words, by.actor(), clock.instant());
        return send(message.toEveryone(), number, reports, by);
    }

    /** Says it to the authors of these reports alone; each must be behind the issue. */
    public MessageCard answer(long number, @Nullable String text, Collection<UUID> reports, Caller by) {
        var words = checked(text);
        var issue = issues.requireOwn(number, by);
        var behind = new HashSet<>(findings.reportsOf(issue.number(), MOST_RECIPIENTS));
        if (reports.isEmpty() || !behind.containsAll(reports)) {
            throw Refusal.Invalid.field("/to", "conversation.not-behind-issue");
        }
        var message = new Message(ids.next(), number, MessageKind.ANSWER, words, by.actor(), clock.instant());
        return send(message, number, Set.copyOf(reports), by);
    }

    public MessageCard note(long number, @Nullable String text, Caller by) {
        var words = checked(text);
        issues.require(number, by);
        var message = new Message(ids.next(), number, MessageKind.NOTE, words, by.actor(), clock.instant());
        messages.add(message);
        history.record(by.actor(), Change.ofIssue(number, "noted", null, null));
        issues.touch(number);
        return message.card();
    }

    /** A reporter goes on talking about the own report. */
    public MessageCard reply(ReportCard report, @Nullable String text) {
        return reply(report, text, clock.instant());
    }

    /** As {@link #reply}, on a channel that knows when it was said; never later than now. */
    public MessageCard reply(ReportCard report, @Nullable String text, Instant saidAt) {
        var at = saidAt.isAfter(clock.instant()) ? clock.instant() : saidAt;
        var words = checked(text);
        filter.authorInsists(report.id(), Actor.reporter(report.reporter()));
        var issue = findings.of(report.id()).map(finding -> finding.issue()).orElse(null);
        var author = Actor.reporter(report.reporter());
        var message = new Message(ids.next(), issue, MessageKind.REPLY, words, author, at);
        messages.add(message.fromReport(report.id()));
        if (issue != null) {
            findings.allOf(report.id()).stream()
                    .map(FindingCard::issue)
                    .distinct()
                    .forEach(number -> noteReply(number, report, author));
        }
        replied.fire(new ReporterReplied(message.card().id(), report.id()));
        return message.card();
    }

    /** Whoever works on any of the problems of the report hears of it. */
    private void noteReply(long issue, ReportCard report, Actor author) {
        history.record(author, Change.ofIssue(issue, "replied", null, report.reference()));
        issues.touch(issue);
    }

    /** What is about danger or the law is answered by people alone. */
    private void requirePersonForSafety(long number, Caller by) {
        if (!by.actor().isPerson() && issues.require(number, by).type() == ReportType.SAFETY) {
            throw new IllegalStateException("Only a person may answer issue " + number);
        }
    }

    public Optional<MessageCard> find(UUID message) {
        return messages.find(message).map(Message::card);
    }

    public List<UUID> recipientsOf(UUID message) {
        return messages.recipientsOf(message);
    }

    public List<MessageCard> withReport(UUID report) {
        return messages.withReport(report).stream().map(Message::card).toList();
    }

    public List<MessageCard> ofIssue(long number, Caller by) {
        var root = issues.require(number, by).root();
        return messages.ofIssue(root).stream().map(Message::card).toList();
    }

    private MessageCard send(Message message, long number, Collection<UUID> reports, Caller by) {
        requirePersonForSafety(number, by);
        messages.add(message);
        messages.addRecipients(message.card().id(), reports);
        issues.start(number, by.actor());
        history.record(by.actor(), Change.ofIssue(number, "answered-people", null, reports.size()));
        sent.fire(new MessageSent(message.card().id()));
        return message.card();
    }

    private static String checked(@Nullable String text) {
        var checks = new Checks();
        var words = checks.text(text, "/text", LONGEST_TEXT);
        checks.done();
        return words;
    }
}
