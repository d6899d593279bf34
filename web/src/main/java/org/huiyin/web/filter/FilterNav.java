package org.huiyin.web.filter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.huiyin.filter.Filter;
import org.huiyin.web.access.CurrentCaller;
import org.huiyin.web.page.NavGroup;
import org.huiyin.web.page.NavItem;
import org.huiyin.web.page.NavSource;
import org.huiyin.web.page.Ui;

/** The way to what stands aside, with how many of it nobody has looked at. */
@ApplicationScoped
class FilterNav implements NavSource {

    private static final int QUEUE = 10;

    private final Filter filter;
    private final CurrentCaller current;

    @Inject
    FilterNav(Filter filter, CurrentCaller current) {
        this.filter = filter;
        this.current = current;
    }

    @Override
    public List<NavGroup> groups(Ui ui) {
        if (!current.isThere() || !current.caller().worksOnIssues()) {
            return List.of();
        }
        var item = NavItem.of(ui, AsideResource.PATH, "ban", ui.t("filter.nav"))
                .counting(filter.waiting(current.caller()), false)
                .by("g f");
        return List.of(NavGroup.more(QUEUE, item));
    }
}
