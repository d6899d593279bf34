package org.huiyin.web.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huiyin.desk.Receipt;
import org.huiyin.web.page.Choice;
import org.huiyin.web.page.FormErrors;
import org.huiyin.web.page.Ui;
import org.jspecify.annotations.Nullable;

/**
 * A receipt as a page.
 *
 * @param sent how it was just sent ({@code 1}, {@code without-pictures}), or null for whoever comes back
 * @param typed what was refused in the form that {@code errors} are about
 */
public record ReceiptPage(
        String token,
        Receipt receipt,
        @Nullable String sent,
        FormErrors errors,
        @Nullable String typed) {

    private static final Set<String> WORKED_ON = Set.of("assigned", "in_progress");
    private static final Set<String> NOT_SENT_TO = Set.of("user", "phone");
    private static final Set<String> FINISHED = Set.of("fixed", "told", "verified", "answered", "thanked", "declined");

    public String at(String part) {
        return "/s/" + token + part;
    }

    /** How many people there are beside the reader. */
    public int others() {
        return receipt.issue() == null ? 0 : Math.max(0, receipt.issue().people() - 1);
    }

    public boolean isWorkedOn() {
        return receipt.issue() != null && WORKED_ON.contains(receipt.issue().state());
    }

    public boolean isWorkedOn(Receipt.Also also) {
        return WORKED_ON.contains(also.issue().state());
    }

    /** Who acts next on the other problem. */
    public String nextKey(Receipt.Also also) {
        boolean by = isWorkedOn(also) && also.issue().workgroup() != null;
        return "receipt.next." + also.issue().state() + (by ? ".by" : "");
    }

    public String tag(Receipt.Also also) {
        return FINISHED.contains(also.issue().state()) ? "tag--pos" : "tag--info";
    }

    public String stateKey() {
        return "receipt.state." + (receipt.withdrawnAt() != null ? "withdrawn" : issueState());
    }

    /** Who acts next; the workgroup's name is its argument where there is one. */
    public String nextKey() {
        return "receipt.next." + issueState() + (isWorkedOn() && hasGroup() ? ".by" : "");
    }

    /** Nobody is told of being put together with others who are not there; work after an end is the issue opened again. */
    public String stepKey(int place) {
        var state = receipt.steps().get(place).state();
        if (place > 0
                && WORKED_ON.contains(state)
                && FINISHED.contains(receipt.steps().get(place - 1).state())) {
            return "receipt.step.new";
        }
        return "receipt.step." + state + (state.equals("linked") && others() == 0 ? ".alone" : "");
    }

    public String tag() {
        if (receipt.withdrawnAt() != null) {
            return "tag--line";
        }
        return FINISHED.contains(issueState()) ? "tag--pos" : "tag--info";
    }

    public List<String> answers() {
        return List.of("solved", "partly", "not");
    }

    /** What was made of the words, on one line. */
    public @Nullable String understood(Ui ui) {
        var parts = new ArrayList<String>();
        if (receipt.understood().type() != null) {
            parts.add(ui.t("receipt.type." + receipt.understood().type()));
        }
        if (receipt.understood().topic() != null) {
            parts.add(ui.t(receipt.understood().topic()));
        }
        return parts.isEmpty() ? null : String.join(" · ", parts);
    }

    public String wayName(Ui ui, Receipt.Way way) {
        return ui.find("notice.way." + way.kind()).orElse(way.kind());
    }

    /** Between which they can choose; nothing where nothing can be sent anyway. */
    public List<Choice> wishes(Ui ui) {
        var kinds = receipt.channels().ways().stream()
                .filter(way -> way.joined() && !NOT_SENT_TO.contains(way.kind()))
                .map(way -> Choice.of(way.kind(), wayName(ui, way)))
                .distinct()
                .toList();
        if (kinds.isEmpty()) {
            return List.of();
        }
        var choices = new ArrayList<>(List.of(Choice.of("any", ui.t("receipt.wish.any"))));
        choices.addAll(kinds);
        choices.add(Choice.of("none", ui.t("receipt.wish.none")));
        return choices;
    }

    private String issueState() {
        if (receipt.issue() != null) {
            return receipt.issue().state();
        }
        return receipt.state().equals("filtered") ? "filtered" : "received";
    }

    private boolean hasGroup() {
        return receipt.issue() != null && receipt.issue().workgroup() != null;
    }
}
