package org.huiyin.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huiyin.desk.FixView;
import org.huiyin.desk.LogItem;
import org.huiyin.web.page.Ui;
import org.jspecify.annotations.Nullable;

/** Makes a sentence of a line of the log, in the reader's language. */
@RequestScoped
public class LogTexts {

    private static final Map<String, String> ICONS = Map.ofEntries(
            Map.entry("opened", "inbox"),
            Map.entry("assigned", "waypoints"),
            Map.entry("merged", "git-merge"),
            Map.entry("took-in", "git-merge"),
            Map.entry("unmerged", "split"),
            Map.entry("gave-back", "split"),
            Map.entry("linked", "link-2"),
            Map.entry("unlinked", "split"),
            Map.entry("split", "split"),
            Map.entry("split-off", "split"),
            Map.entry("split-again", "split"),
            Map.entry("split-rejected", "x"),
            Map.entry("joined-again", "link-2"),
            Map.entry("taken-back", "repeat"),
            Map.entry("proposal-rejected", "x"),
            Map.entry("set-aside", "ban"),
            Map.entry("type", "tags"),
            Map.entry("labelled-type", "tags"),
            Map.entry("labelled-topic", "tags"),
            Map.entry("labelled-stage", "tags"),
            Map.entry("labelled-urgency", "tags"),
            Map.entry("labelled-emotion", "tags"),
            Map.entry("noted", "sticky-note"),
            Map.entry("answered-people", "reply"),
            Map.entry("replied", "message-square"),
            Map.entry("fixed", "wrench"),
            Map.entry("answered", "check"),
            Map.entry("thanked", "heart"),
            Map.entry("declined", "x"),
            Map.entry("reopened", "repeat"),
            Map.entry("judged", "thumbs-up"));

    private final Names names;
    private final Ui ui;

    @Inject
    public LogTexts(Names names, Ui ui) {
        this.names = names;
        this.ui = ui;
    }

    String icon(LogItem line) {
        return ICONS.getOrDefault(line.action(), "sticky-note");
    }

    /** {@link #text(LogItem)} with the words of an outcome in the reader's language: the log keeps them in one only. */
    String text(LogItem line, List<FixView> outcomes) {
        return text(outcomes.stream()
                .filter(outcome -> outcome.outcome().equals(line.action()))
                .filter(outcome -> outcome.text().in(Locale.CHINA).equals(line.after()))
                .findFirst()
                .map(outcome -> line.saying(ui.t(outcome.text())))
                .orElse(line));
    }

    /** The sentence of that action; an action without one is shown as it is kept, for nothing may be hidden. */
    private String text(LogItem line) {
        var who = who(line);
        var before = value(line, line.before());
        var after = value(line, line.after());
        return ui.find("desk.log." + line.action(), who, before, after)
                .orElseGet(() -> ui.t("desk.log.unknown", who, line.action()));
    }

    private String who(LogItem line) {
        return switch (line.by()) {
            case "machine" -> ui.t("desk.by.machine");
            case "reporter" -> ui.t("desk.by.reporter");
            default -> line.name();
        };
    }

    private String value(LogItem line, @Nullable String value) {
        if (value == null) {
            return ui.t("desk.nothing");
        }
        return switch (line.action()) {
            case "state" -> ui.t("desk.state." + value.toLowerCase(Locale.ROOT));
            case "assigned" -> names.holder(value).orElse(value);
            case "topic", "labelled-topic" -> names.topic(UUID.fromString(value));
            case "type", "labelled-type" -> ui.t("desk.type." + value.toLowerCase(Locale.ROOT));
            case "labelled-stage" -> ui.t("desk.stage." + value);
            case "labelled-urgency" -> ui.t("classification.urgency." + value);
            case "judged" -> ui.t("desk.verdict." + value);
            case "merged", "took-in", "unmerged", "gave-back" -> "#" + value;
            case "reopened" ->
                Objects.requireNonNull(ui.find("desk.because." + value).orElse(""));
            default -> value;
        };
    }
}
