package org.huiyin.web.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.conversation.CannedReplyCard;
import org.huiyin.desk.FindingView;
import org.huiyin.desk.FixView;
import org.huiyin.desk.IssueItem;
import org.huiyin.desk.IssueView;
import org.huiyin.desk.LogItem;
import org.huiyin.desk.Nearest;
import org.huiyin.desk.ReportItem;
import org.huiyin.desk.Told;
import org.huiyin.desk.VerdictSummary;
import org.huiyin.finding.Because;
import org.huiyin.shared.Bilingual;
import org.huiyin.web.page.Choice;
import org.huiyin.web.page.FacetValue;
import org.huiyin.web.page.Pages;

/** One issue with two people behind it, as the desk would show it. */
final class SamplePanes {

    static final Instant NOW = Pages.NOW;
    static final ReportItem ZHOU = report("7K3M9QXW", "周女士", "<b>扫码</b>付了86元，还是未支付", "proposed", "140");
    static final ReportItem NOBODY = report("ZMNX7DA9", null, "I paid and it says unpaid", "proposed", null);

    private SamplePanes() {}

    static IssuePane pane(String state, ReportItem with) {
        return pane(item(state), List.of(ZHOU, NOBODY), with, Map.of());
    }

    /** An issue that one report has opened, to which another one was the nearest. */
    static IssuePane alone(double likelihood) {
        var report = report("7K3M9QXW", "周女士", "扫码付了86元", "opened", null);
        var nearest = new Nearest(report.id(), "ZMNX7DA9", "139", "付了两次", likelihood);
        return pane(item("new", 1), List.of(report), null, Map.of(report.id(), nearest));
    }

    private static IssuePane pane(
            IssueItem item, List<ReportItem> reports, ReportItem with, Map<String, Nearest> nearest) {
        var issue = new IssueView(
                item,
                "扫码付款后仍显示未支付",
                true,
                null,
                List.of(new IssueView.Merged("139", "付了两次")),
                reports,
                List.of(fix()),
                log());
        return new IssuePane(
                issue,
                "/inbox/142?overdue=true",
                with,
                reports,
                List.of(
                        new ThreadItem("report", "周女士", "门店二维码", "<b>扫码</b>付了86元", "zh-Hans", "7K3M9QXW", NOW),
                        new ThreadItem("event", "waypoints", "", "分派给支付组", null, null, NOW),
                        new ThreadItem("answer", "陈宇", "发给所有人", "查到了", null, null, NOW),
                        new ThreadItem("note", "林珂", "", "回调丢失", null, null, NOW)),
                new Spark(0, 1, 0, 2, 9),
                new Clockwork(NOW.minusSeconds(3600), Duration.ofHours(24), NOW),
                List.of("按规则“支付”分派"),
                new VerdictSummary(3, 1, 0, 1, 1, 1, List.of()),
                Map.of(ZHOU.id(), new Told(ZHOU.id(), "fixed", "sent", null, NOW)),
                Map.of("qr", "门店二维码"),
                List.of(),
                nearest,
                new IssuePane.Choices(
                        List.of(Choice.of("g", "支付组")),
                        List.of(Choice.of("", "没有主题")),
                        List.of(canned()),
                        IssuePane.Measures.NONE),
                IssuePane.Typed.NOTHING);
    }

    static QueueList list(String current) {
        return new QueueList(
                "全部待办",
                List.of(item("new")),
                "next",
                false,
                List.of(new QueueList.Chip("type", "类型", "投诉")),
                List.of(new QueueList.Facet(
                        "type",
                        "类型",
                        List.of(new FacetValue("complaint", "投诉", null, true)),
                        org.huiyin.shared.Share.UNKNOWN)),
                List.of(new FacetValue("due", "最急在前", null, true)),
                "due",
                "?type=complaint",
                current,
                Map.of("qr", "门店二维码"),
                List.of(Choice.of("g", "支付组")));
    }

    static IssueItem item(String state) {
        return item(state, 2);
    }

    private static IssueItem item(String state, int reports) {
        return new IssueItem(
                "142",
                "扫码付款后仍显示未支付",
                state,
                "complaint",
                reports,
                reports,
                "g",
                new Bilingual("支付组", "Payments"),
                24,
                null,
                null,
                "支付",
                null,
                null,
                "in_sale",
                NOW.minusSeconds(3600),
                true,
                -6.4,
                NOW.minusSeconds(86_400),
                NOW,
                "I paid <i>once</i>",
                "qr",
                1);
    }

    private static ReportItem report(String reference, String name, String text, String decision, String proposed) {
        var finding = new FindingView(
                0, "142", decision, "machine", "machine", 0.84, List.of(new Because("words", "扫码 支付")), proposed, NOW);
        return new ReportItem(
                UUID.nameUUIDFromBytes(reference.getBytes()).toString(),
                reference,
                text,
                "qr",
                "zh-Hans",
                "complaint",
                NOW,
                1,
                -10,
                "静安店",
                null,
                null,
                reference,
                name,
                name != null,
                false,
                null,
                null,
                null,
                List.of(),
                finding);
    }

    private static FixView fix() {
        return new FixView("f", "142", "fixed", "remedy", new Bilingual("修好了", "Fixed"), "陈宇", NOW, NOW, "verdict");
    }

    private static List<LogItem> log() {
        return List.of(new LogItem(NOW, "machine", "machine", "opened", null, null));
    }

    private static CannedReplyCard canned() {
        return new CannedReplyCard(new UUID(0, 1), "已收到", new Bilingual("收到了，正在查", "Looking into it"), null, 0);
    }
}
