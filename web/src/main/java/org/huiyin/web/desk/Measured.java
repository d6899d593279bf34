package org.huiyin.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.huiyin.automation.Automation;
import org.huiyin.automation.AutomationKind;
import org.huiyin.shared.Share;

/** How right the machine is measured to be, for the numbers that rest on what it says. */
@RequestScoped
public class Measured {

    private final Automation automation;

    @Inject
    public Measured(Automation automation) {
        this.automation = automation;
    }

    /** @param name of a label or a facet; unknown for what no machine says */
    Share of(String name) {
        return switch (name) {
            case "type" -> automation.of(AutomationKind.TYPE).precision();
            case "topic" -> automation.of(AutomationKind.TOPIC).precision();
            case "emotion" -> automation.of(AutomationKind.EMOTION).precision();
            case "linking" -> automation.of(AutomationKind.LINKING).precision();
            default -> Share.UNKNOWN;
        };
    }
}
