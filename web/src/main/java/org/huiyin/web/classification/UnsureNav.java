package org.huiyin.web.classification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.huiyin.desk.UnsureDesk;
import org.huiyin.web.access.CurrentCaller;
import org.huiyin.web.page.NavGroup;
import org.huiyin.web.page.NavItem;
import org.huiyin.web.page.NavSource;
import org.huiyin.web.page.Ui;

/** The way to what the machine is not sure of. */
@ApplicationScoped
class UnsureNav implements NavSource {

    private static final int QUEUE = 10;

    private final UnsureDesk desk;
    private final CurrentCaller current;

    @Inject
    UnsureNav(UnsureDesk desk, CurrentCaller current) {
        this.desk = desk;
        this.current = current;
    }

    @Override
    public List<NavGroup> groups(Ui ui) {
        if (!current.isThere() || !current.caller().worksOnIssues()) {
            return List.of();
        }
        var item = NavItem.of(ui, UnsureResource.PATH, "tags", ui.t("classification.nav"))
                .counting(desk.count(current.caller()), false)
                .by("g n");
        return List.of(NavGroup.more(QUEUE, item));
    }
}
