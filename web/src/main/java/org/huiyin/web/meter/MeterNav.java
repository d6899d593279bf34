package org.huiyin.web.meter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.huiyin.automation.Automation;
import org.huiyin.automation.AutomationState;
import org.huiyin.web.access.CurrentCaller;
import org.huiyin.web.page.NavGroup;
import org.huiyin.web.page.NavItem;
import org.huiyin.web.page.NavSource;
import org.huiyin.web.page.Ui;

/** The way to the meter; a number in red says how many automations it has switched off. */
@ApplicationScoped
class MeterNav implements NavSource {

    private static final int INSIGHT = 30;

    private final Automation automation;
    private final CurrentCaller current;

    @Inject
    MeterNav(Automation automation, CurrentCaller current) {
        this.automation = automation;
        this.current = current;
    }

    @Override
    public List<NavGroup> groups(Ui ui) {
        if (!current.isThere() || !current.caller().worksOnIssues()) {
            return List.of();
        }
        long below = automation.all().stream()
                .filter(card -> card.state() == AutomationState.BELOW_GATE)
                .count();
        var item = NavItem.of(ui, MeterPageResource.PATH, "list-checks", ui.t("meter.nav"));
        var counted = below > 0 ? item.counting(below, true) : item;
        return List.of(new NavGroup(INSIGHT, ui.t("meter.group"), List.of(counted.by("g t"))));
    }
}
