package org.huiyin.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huiyin.attachment.Attachments;
import org.huiyin.desk.IssueDesk;
import org.huiyin.desk.IssueView;
import org.huiyin.desk.ReportItem;
import org.huiyin.desk.Said;
import org.huiyin.shared.Caller;
import org.huiyin.web.page.Ui;
import org.jspecify.annotations.Nullable;

/** What was said and done about an issue, in one row, oldest first: with everybody, or with one of its reporters. */
@RequestScoped
public class Threads {

    /** What concerns everybody behind an issue; the rest stands in its history. */
    private static final Set<String> OUTCOMES = Set.of("fixed", "answered", "thanked", "declined", "reopened");

    private static final Set<String> TURNS = Set.of(
            "opened",
            "assigned",
            "merged",
            "took-in",
            "unmerged",
            "gave-back",
            "judged",
            "fixed",
            "answered",
            "thanked",
            "declined",
            "reopened");

    private final IssueDesk desk;
    private final Attachments attachments;
    private final LogTexts log;
    private final Ui ui;

    @Inject
    public Threads(IssueDesk desk, Attachments attachments, LogTexts log, Ui ui) {
        this.desk = desk;
        this.attachments = attachments;
        this.log = log;
        this.ui = ui;
    }

    List<ThreadItem> withEverybody(IssueView issue, List<ReportItem> shown, Map<String, String> channels, Caller by) {
        var items = new ArrayList<ThreadItem>();
        shown.forEach(report -> items.add(report(report, channels)));
        said(items, desk.said(number(issue), by), issue.reports(), channels);
        events(items, issue, TURNS);
        return sorted(items);
    }

    List<ThreadItem> with(ReportItem report, IssueView issue, Map<String, String> channels, Caller by) {
        var items = new ArrayList<ThreadItem>();
        items.add(report(report, channels));
        said(items, desk.saidWith(report.reference(), number(issue), by), List.of(report), channels);
        events(items, issue, OUTCOMES);
        return sorted(items);
    }

    String nameOf(@Nullable ReportItem report) {
        if (report == null) {
            return ui.t("desk.by.reporter");
        }
        return report.name() == null ? ui.t("desk.anonymous", report.reference()) : report.name();
    }

    private ThreadItem report(ReportItem report, Map<String, String> channels) {
        return new ThreadItem(
                "report",
                nameOf(report),
                channels.getOrDefault(report.channel(), report.channel()),
                report.text(),
                report.language(),
                report.reference(),
                report.receivedAt(),
                attachments.of(UUID.fromString(report.id())));
    }

    private void said(
            List<ThreadItem> items, List<Said> messages, List<ReportItem> reports, Map<String, String> channels) {
        var byId = reports.stream().collect(Collectors.toMap(ReportItem::id, Function.identity()));
        messages.forEach(message -> items.add(message(message, byId, channels)));
    }

    private ThreadItem message(Said said, Map<String, ReportItem> reports, Map<String, String> channels) {
        if (said.kind().equals("reply")) {
            var from = said.from() == null ? null : reports.get(said.from());
            var detail = from == null ? "" : channels.getOrDefault(from.channel(), from.channel());
            var reference = from == null ? null : from.reference();
            return new ThreadItem("reply", nameOf(from), detail, said.text(), null, reference, said.at());
        }
        return new ThreadItem(said.kind(), said.author(), to(said, reports), said.text(), null, null, said.at());
    }

    private String to(Said said, Map<String, ReportItem> reports) {
        if (said.kind().equals("note")) {
            return "";
        }
        if (said.toEveryone() || said.to().isEmpty()) {
            return said.toEveryone() ? ui.t("desk.to.everyone") : "";
        }
        var only = said.to().size() == 1 ? reports.get(said.to().iterator().next()) : null;
        return only == null ? ui.t("desk.to.some", said.to().size()) : ui.t("desk.to.one", nameOf(only));
    }

    private void events(List<ThreadItem> items, IssueView issue, Set<String> wanted) {
        issue.log().stream()
                .filter(line -> wanted.contains(line.action()))
                .forEach(line -> items.add(new ThreadItem(
                        "event", log.icon(line), "", log.text(line, issue.fixes()), null, null, line.at())));
    }

    private static List<ThreadItem> sorted(List<ThreadItem> items) {
        return items.stream().sorted(Comparator.comparing(ThreadItem::at)).toList();
    }

    private static long number(IssueView issue) {
        return Long.parseLong(issue.item().issue());
    }
}
