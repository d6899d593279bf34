package org.huiyin.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.huiyin.conversation.Conversation;
import org.huiyin.conversation.MessageCard;
import org.huiyin.conversation.MessageKind;
import org.huiyin.filter.Filter;
import org.huiyin.finding.Findings;
import org.huiyin.fix.FixCard;
import org.huiyin.fix.Fixes;
import org.huiyin.history.History;
import org.huiyin.intake.ReportCard;
import org.huiyin.issue.IssueCard;
import org.huiyin.shared.Caller;
import org.jspecify.annotations.Nullable;

/** What happened to a report and what was said about it, in order; all of it from the rows of the events. */
@ApplicationScoped
class ReceiptTrail {

    private final Findings findings;
    private final Filter filter;
    private final History history;
    private final Conversation conversation;
    private final Fixes fixes;

    @Inject
    ReceiptTrail(Findings findings, Filter filter, History history, Conversation conversation, Fixes fixes) {
        this.findings = findings;
        this.filter = filter;
        this.history = history;
        this.conversation = conversation;
        this.fixes = fixes;
    }

    /** Received, understood, linked; then what became of the issue, beginning with how it stood when the report came. */
    List<Receipt.Step> steps(ReportCard report, @Nullable IssueCard issue) {
        var steps = new ArrayList<Receipt.Step>();
        steps.add(new Receipt.Step("received", report.receivedAt()));
        var decided = findings.historyOf(report.id()).stream()
                .filter(finding -> finding.part() == 0)
                .toList();
        if (!decided.isEmpty()) {
            steps.add(new Receipt.Step("understood", decided.getFirst().at()));
            steps.add(new Receipt.Step("linked", decided.getLast().at()));
        }
        filter.of(report.id()).ifPresent(aside -> steps.add(new Receipt.Step("filtered", aside.at())));
        if (issue != null) {
            steps.addAll(sinceThen(report.receivedAt(), issue.number()));
        }
        return steps;
    }

    private List<Receipt.Step> sinceThen(Instant received, long issue) {
        var all = history.ofIssue(issue).stream()
                .filter(line -> line.action().equals("state") && line.after() != null)
                .map(line -> new Receipt.Step(String.valueOf(line.after()).toLowerCase(Locale.ROOT), line.at()))
                .toList();
        long before = all.stream().filter(step -> step.at().isBefore(received)).count();
        return all.subList((int) Math.max(0, before - 1), all.size()).stream()
                .map(step -> notBefore(received, step))
                .toList();
    }

    /** How the issue stood when the report came holds for the reporter from then on, not from before they wrote. */
    static Receipt.Step notBefore(Instant received, Receipt.Step step) {
        return step.at().isBefore(received) ? new Receipt.Step(step.state(), received) : step;
    }

    /** Answers, replies, and the words of each outcome that was told since. */
    List<Receipt.Message> messages(ReportCard report, List<IssueCard> issues, Locale locale) {
        var said = conversation.withReport(report.id()).stream().map(ReceiptTrail::message);
        var outcomes = issues.stream()
                .flatMap(issue -> fixes.ofIssue(issue.number(), Caller.SYSTEM).stream())
                .filter(fix -> fix.stands() || fix.at().isAfter(report.receivedAt()))
                .map(fix -> message(fix, locale));
        return Stream.concat(said, outcomes)
                .filter(message -> !message.text().isBlank())
                .sorted(Comparator.comparing(Receipt.Message::at))
                .toList();
    }

    private static Receipt.Message message(MessageCard card) {
        return new Receipt.Message(card.kind() == MessageKind.REPLY ? "you" : "us", card.text(), card.at());
    }

    private static Receipt.Message message(FixCard fix, Locale locale) {
        return new Receipt.Message("us", fix.text().in(locale), fix.at());
    }
}
