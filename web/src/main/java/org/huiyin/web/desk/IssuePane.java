package org.huiyin.web.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.huiyin.conversation.CannedReplyCard;
import org.huiyin.desk.IssueItem;
import org.huiyin.desk.IssueView;
import org.huiyin.desk.Nearest;
import org.huiyin.desk.ReportItem;
import org.huiyin.desk.ReportPassage;
import org.huiyin.desk.SplitProposal;
import org.huiyin.desk.Told;
import org.huiyin.desk.VerdictSummary;
import org.huiyin.shared.Share;
import org.huiyin.web.page.Choice;
import org.huiyin.web.page.FormErrors;
import org.huiyin.web.page.Ui;
import org.jspecify.annotations.Nullable;

/**
 * One issue with everything a member needs to work on it.
 *
 * @param here the address of this pane, where every form leads back to
 * @param with the report whose author the conversation shows; null for everybody
 * @param splits reports behind it that seem to name two problems
 * @param shown the reports that stand in the list of people; {@code issue.item.reports} counts all
 * @param nearest by report, what those were compared with that the machine found nothing like
 */
public record IssuePane(
        IssueView issue,
        String here,
        @Nullable ReportItem with,
        List<ReportItem> shown,
        List<ThreadItem> thread,
        Spark spark,
        @Nullable Clockwork clock,
        List<String> why,
        VerdictSummary verdicts,
        Map<String, Told> toldByReport,
        Map<String, String> channels,
        List<SplitProposal> splits,
        Map<String, Nearest> nearest,
        Choices choices,
        Typed typed) {

    public IssuePane {
        shown = List.copyOf(shown);
        thread = List.copyOf(thread);
        why = List.copyOf(why);
        channels = Map.copyOf(channels);
        splits = List.copyOf(splits);
        nearest = Map.copyOf(nearest);
        toldByReport = Map.copyOf(toldByReport);
    }

    /** How many of the people are in that state of being told. */
    public record ToldCount(String state, int count) {}

    /** What the forms offer. */
    public record Choices(List<Choice> holders, List<Choice> topics, List<CannedReplyCard> replies, Measures measured) {

        public Choices {
            holders = List.copyOf(holders);
            topics = List.copyOf(topics);
            replies = List.copyOf(replies);
        }
    }

    /** How right the machine is measured to be with what this pane shows of it. */
    public record Measures(Share type, Share topic, Share linking) {

        public static final Measures NONE = new Measures(Share.UNKNOWN, Share.UNKNOWN, Share.UNKNOWN);
    }

    /** What somebody has written and could not send, or asked to be put there. */
    public record Typed(String text, String note, FormErrors errors) {

        public static final Typed NOTHING = new Typed("", "", FormErrors.NONE);
    }

    public IssueItem item() {
        return issue.item();
    }

    public String number() {
        return issue.item().issue();
    }

    public boolean isOpen() {
        return switch (item().state()) {
            case "new", "assigned", "in_progress" -> true;
            default -> false;
        };
    }

    public boolean isMerged() {
        return issue.mergedInto() != null;
    }

    public boolean hasMore() {
        return item().reports() > shown.size();
    }

    public String channel(String name) {
        return channels.getOrDefault(name, name);
    }

    /** This pane, with the conversation of that report's author. */
    public String with(String reference) {
        return path() + query("with=" + reference);
    }

    /** This pane, with everybody's conversation. */
    public String withAll() {
        return path() + query("");
    }

    public String path() {
        int question = here.indexOf('?');
        return question < 0 ? here : here.substring(0, question);
    }

    public String withEveryReport() {
        return path() + query("all=true");
    }

    /** The address of this pane, as a value of another address. */
    public String back() {
        return URLEncoder.encode(here, StandardCharsets.UTF_8);
    }

    /** Who has the issue, as a value of {@link Choices#holders}. */
    public String holder() {
        var member = item().member();
        var group = item().workgroup() == null ? "" : item().workgroup();
        return member == null ? group : group + Names.HOLDER_SEPARATOR + member;
    }

    public String name(ReportItem report, Ui ui) {
        return report.name() == null ? ui.t("desk.anonymous", report.reference()) : report.name();
    }

    public String withName(Ui ui) {
        return with == null ? "" : name(with, ui);
    }

    /** Where an answer goes: to the address people gave, to their status page alone, or nowhere. */
    public String reachNote(Ui ui) {
        if (with != null) {
            return ui.t(with.reachable() ? "desk.reach.one" : closedKey(with));
        }
        long reachable = countPeople(ReportItem::reachable);
        long nowhere = countPeople(report -> report.cameWithFile() && !report.reachable());
        return nowhere == 0
                ? ui.t("desk.reach.some", reachable, item().people())
                : ui.t("desk.reach.some.files", reachable, item().people(), nowhere);
    }

    /** Where somebody reads it to whom nothing can be sent. */
    public static String closedKey(ReportItem report) {
        return report.cameWithFile() ? "desk.reach.nowhere" : "desk.reach.page";
    }

    private long countPeople(Predicate<ReportItem> which) {
        return issue.reports().stream()
                .filter(which)
                .map(ReportItem::person)
                .distinct()
                .count();
    }

    public List<ToldCount> told() {
        return toldByReport.values().stream()
                .collect(Collectors.groupingBy(Told::state, TreeMap::new, Collectors.summingInt(told -> 1)))
                .entrySet()
                .stream()
                .map(entry -> new ToldCount(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Where a report is alone there is nothing to take it out of. */
    public boolean canTakeOut(ReportItem report) {
        long partsHere = report.passages().stream()
                .filter(ReportPassage::here)
                .map(ReportPassage::part)
                .distinct()
                .count();
        return item().reports() > 1 || isMerged() || partsHere > 1;
    }

    public @Nullable Nearest nearest(ReportItem report) {
        var near = nearest.get(report.id());
        return near != null && near.isGroundOf(report.finding()) ? near : null;
    }

    public @Nullable Told told(ReportItem report) {
        return toldByReport.get(report.id());
    }

    /** Every ready-made reply in each language it has. */
    public List<Choice> cannedChoices(Ui ui) {
        var offered = new ArrayList<>(List.of(Choice.of("", ui.t("desk.canned"))));
        for (var reply : choices.replies()) {
            if (reply.text().zhCn() != null) {
                offered.add(Choice.of(reply.id() + ".zh", ui.t("desk.canned.zh", reply.name())));
            }
            if (reply.text().en() != null) {
                offered.add(Choice.of(reply.id() + ".en", ui.t("desk.canned.en", reply.name())));
            }
        }
        return offered;
    }

    private String query(String more) {
        int question = here.indexOf('?');
        var kept = new StringBuilder();
        if (question >= 0) {
            for (var pair : here.substring(question + 1).split("&")) {
                if (!pair.startsWith("with=") && !pair.startsWith("all=") && !pair.isEmpty()) {
                    kept.append(kept.isEmpty() ? "" : "&").append(pair);
                }
            }
        }
        if (!more.isEmpty()) {
            kept.append(kept.isEmpty() ? "" : "&").append(more);
        }
        return kept.isEmpty() ? "" : "?" + kept;
    }
}
