package org.huiyin.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.desk.IssueDesk;
import org.huiyin.desk.QueueCounts;
import org.huiyin.web.access.CurrentCaller;
import org.huiyin.web.page.NavGroup;
import org.huiyin.web.page.NavItem;
import org.huiyin.web.page.NavSource;
import org.huiyin.web.page.Ui;

/** The queue and the workgroups at the side, counted as far as the reader may see. */
@ApplicationScoped
class InboxNav implements NavSource {

    private static final int QUEUE = 10;
    private static final int WORKGROUPS = 20;

    private final IssueDesk desk;
    private final Names names;
    private final CurrentCaller current;

    @Inject
    InboxNav(IssueDesk desk, Names names, CurrentCaller current) {
        this.desk = desk;
        this.names = names;
        this.current = current;
    }

    @Override
    public List<NavGroup> groups(Ui ui) {
        if (!current.isThere() || !current.caller().worksOnIssues()) {
            return List.of();
        }
        var by = current.caller();
        var counts = desk.counts(by);
        var groups = new ArrayList<NavGroup>();
        groups.add(new NavGroup(QUEUE, ui.t("desk.nav.queue"), queue(ui, counts)));
        var own = names.groups(by).stream()
                .map(group -> view(ui, "workgroup=" + group.id(), "users", ui.t(group.name()))
                        .counting(counts.byWorkgroup().getOrDefault(group.id(), 0L), false))
                .toList();
        if (!own.isEmpty()) {
            groups.add(new NavGroup(WORKGROUPS, ui.t("desk.nav.workgroups"), own));
        }
        return groups;
    }

    private static List<NavItem> queue(Ui ui, QueueCounts counts) {
        return List.of(
                view(ui, "", "inbox", ui.t("desk.view.open"))
                        .counting(counts.open(), false)
                        .by("g i"),
                view(ui, "overdue=true", "clock-alert", ui.t("desk.view.overdue"))
                        .counting(counts.overdue(), counts.overdue() > 0)
                        .by("g l"),
                view(ui, "waiting=true", "layers", ui.t("desk.view.waiting"))
                        .counting(counts.waiting(), false)
                        .by("g w"),
                view(ui, "unassigned=true", "user-x", ui.t("desk.view.unassigned"))
                        .counting(counts.unassigned(), false)
                        .by("g u"),
                view(ui, "mine=true", "user", ui.t("desk.view.mine"))
                        .counting(counts.mine(), false)
                        .by("g m"));
    }

    /** A view is current as long as its own filter is set, whatever else is chosen, and whichever issue is open. */
    private static NavItem view(Ui ui, String query, String icon, String text) {
        var item = NavItem.of(ui, query.isEmpty() ? "/inbox" : "/inbox?" + query, icon, text);
        boolean current = ui.isUnder("/inbox")
                && (query.isEmpty()
                        ? isPlain(ui.query())
                        : List.of(ui.query().split("&")).contains(query));
        return new NavItem(item.href(), item.icon(), item.text(), null, false, current, null);
    }

    private static boolean isPlain(String query) {
        return List.of(query.split("&")).stream()
                .noneMatch(pair -> pair.matches("(overdue|waiting|unassigned|mine)=true|(workgroup|q|state)=.+"));
    }
}
