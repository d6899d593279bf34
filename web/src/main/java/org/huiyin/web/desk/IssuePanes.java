package org.huiyin.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiyin.conversation.CannedReplies;
import org.huiyin.desk.IssueDesk;
import org.huiyin.desk.IssueItem;
import org.huiyin.desk.IssueView;
import org.huiyin.desk.NearestDesk;
import org.huiyin.desk.ReportItem;
import org.huiyin.desk.SplitDesk;
import org.huiyin.desk.Told;
import org.huiyin.shared.Caller;
import org.huiyin.web.access.CurrentCaller;
import org.huiyin.web.page.FormErrors;
import org.huiyin.web.page.Site;
import org.huiyin.web.page.Ui;
import org.jspecify.annotations.Nullable;

/** Gathers what the pane of one issue shows. */
@RequestScoped
public class IssuePanes {

    /** More people than this are shown on asking. */
    static final int FIRST = 30;

    private static final int DAYS = 14;

    private final IssueDesk desk;
    private final SplitDesk splits;
    private final NearestDesk nearest;
    private final CannedReplies replies;
    private final Names names;
    private final WhyTexts why;
    private final Threads threads;
    private final Measured measured;
    private final CurrentCaller current;
    private final Site site;
    private final Ui ui;

    @Inject
    public IssuePanes(
            IssueDesk desk,
            SplitDesk splits,
            NearestDesk nearest,
            CannedReplies replies,
            Names names,
            WhyTexts why,
            Threads threads,
            Measured measured,
            CurrentCaller current,
            Site site,
            Ui ui) {
        this.desk = desk;
        this.splits = splits;
        this.nearest = nearest;
        this.replies = replies;
        this.names = names;
        this.why = why;
        this.threads = threads;
        this.measured = measured;
        this.current = current;
        this.site = site;
        this.ui = ui;
    }

    /**
     * @param with the report whose author is talked with; null for everybody
     * @param all whether to show everybody behind it, or the first {@value #FIRST}
     */
    record Asked(long number, @Nullable String with, boolean all, String here, IssuePane.Typed typed) {}

    IssuePane pane(Asked asked) {
        var by = current.caller();
        var issue = desk.issue(asked.number(), by);
        var channels = names.channels();
        var with = talkedWith(issue, asked.with());
        var shown = asked.all()
                ? issue.reports()
                : issue.reports().stream().limit(FIRST).toList();
        var thread = with.map(report -> threads.with(report, issue, channels, by))
                .orElseGet(() -> threads.withEverybody(issue, shown, channels, by));
        return new IssuePane(
                issue,
                asked.here(),
                with.orElse(null),
                shown,
                thread,
                spark(asked.number(), by),
                clock(issue.item()),
                why.of(asked.number(), channels),
                desk.verdicts(asked.number(), by),
                desk.told(asked.number(), by).stream().collect(Collectors.toMap(Told::report, told -> told)),
                channels,
                splits.ofIssue(asked.number(), by),
                nearest.of(foundLikeNothing(shown), by),
                choices(by),
                asked.typed());
    }

    /** For a form that stands alone: the issue without a conversation chosen. */
    IssuePane plain(long number, String here) {
        return pane(new Asked(number, null, false, here, IssuePane.Typed.NOTHING));
    }

    IssueItem item(long number) {
        return desk.item(number, current.caller());
    }

    /** A ready-made reply put into the field: its id, a dot, its language. For readers without JavaScript. */
    IssuePane.Typed inserted(@Nullable String reply) {
        var parts = reply == null ? new String[0] : reply.split("\\.", 2);
        if (parts.length < 2) {
            return IssuePane.Typed.NOTHING;
        }
        return replies.all(current.caller()).stream()
                .filter(card -> card.id().toString().equals(parts[0]))
                .findFirst()
                .map(card ->
                        parts[1].equals("en") ? card.text().en() : card.text().zhCn())
                .map(text -> new IssuePane.Typed(text, "", FormErrors.NONE))
                .orElse(IssuePane.Typed.NOTHING);
    }

    IssuePane.Choices choices(Caller by) {
        var measures = new IssuePane.Measures(measured.of("type"), measured.of("topic"), measured.of("linking"));
        return new IssuePane.Choices(names.holders(by), names.topics(), replies.all(by), measures);
    }

    private static List<UUID> foundLikeNothing(List<ReportItem> reports) {
        return reports.stream()
                .filter(report -> report.finding().foundNothingLikeIt())
                .map(report -> UUID.fromString(report.id()))
                .toList();
    }

    private static Optional<ReportItem> talkedWith(IssueView issue, @Nullable String reference) {
        return issue.reports().stream()
                .filter(report -> report.reference().equals(reference))
                .findFirst();
    }

    private Spark spark(long number, Caller by) {
        return Spark.of(desk.momentsOf(number, Duration.ofDays(DAYS), by), DAYS, ui.now(), site.zone());
    }

    private @Nullable Clockwork clock(IssueItem item) {
        var hours = item.targetHours();
        var due = item.due();
        boolean runs = List.of("new", "assigned", "in_progress").contains(item.state());
        return due != null && hours != null && runs ? new Clockwork(due, Duration.ofHours(hours), ui.now()) : null;
    }
}
