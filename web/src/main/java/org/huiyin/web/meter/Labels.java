package org.huiyin.web.meter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.huiyin.automation.AutomationKind;
import org.huiyin.topic.Topics;
import org.huiyin.web.page.Ui;

/** The names of labels, and the questions about them, in the reader's language. */
@RequestScoped
public class Labels {

    private final Topics topics;
    private final Ui ui;

    @Inject
    public Labels(Topics topics, Ui ui) {
        this.topics = topics;
        this.ui = ui;
    }

    String name(AutomationKind kind, String label) {
        return switch (kind) {
            case TYPE -> ui.t("desk.type." + label);
            case TOPIC ->
                topics.find(UUID.fromString(label))
                        .map(topic -> ui.t(topic.name()))
                        .orElse("–");
            case EMOTION -> ui.t("meter.band." + label);
            case LINKING -> ui.t("meter.linking." + label);
        };
    }

    String question(AutomationKind kind, String label) {
        return switch (kind) {
            case TYPE -> ui.t("meter.ask.type." + label);
            case TOPIC -> ui.t("meter.ask.topic", name(kind, label));
            case EMOTION -> ui.t("meter.ask.emotion." + label);
            case LINKING -> ui.t("meter.ask.linking");
        };
    }
}
