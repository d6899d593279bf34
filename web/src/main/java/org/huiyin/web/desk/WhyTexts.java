package org.huiyin.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.routing.AssignmentCard;
import org.huiyin.routing.Reason;
import org.huiyin.routing.Routing;
import org.huiyin.web.page.Ui;

/** Says why an issue is where it is: the rule, and what the rule looked at. */
@RequestScoped
public class WhyTexts {

    private final Routing routing;
    private final Names names;
    private final Ui ui;

    @Inject
    public WhyTexts(Routing routing, Names names, Ui ui) {
        this.routing = routing;
        this.names = names;
        this.ui = ui;
    }

    /** Empty while nobody has it. */
    List<String> of(long issue, Map<String, String> channels) {
        return routing.of(issue).map(card -> lines(card, channels)).orElse(List.of());
    }

    private List<String> lines(AssignmentCard card, Map<String, String> channels) {
        var lines = new ArrayList<String>();
        if (card.ruleName() != null) {
            lines.add(ui.t("desk.why.rule", card.ruleName()));
        }
        card.because().forEach(reason -> lines.add(line(reason, channels)));
        return lines;
    }

    private String line(Reason reason, Map<String, String> channels) {
        var value =
                switch (reason.kind()) {
                    case Reason.TOPIC -> names.topic(UUID.fromString(reason.value()));
                    case Reason.CHANNEL -> channels.getOrDefault(reason.value(), reason.value());
                    case Reason.STAGE -> ui.t("desk.stage." + reason.value());
                    case Reason.TYPE -> ui.t("desk.type." + reason.value());
                    case Reason.CHAIN_LINK -> ui.t("desk.link." + reason.value());
                    default -> reason.value();
                };
        return ui.t("desk.why." + reason.kind(), value);
    }
}
