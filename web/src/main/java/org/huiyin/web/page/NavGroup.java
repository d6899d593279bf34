package org.huiyin.web.page;

import java.util.List;

/** A titled group of links: 10 queue, 20 workgroups, 30 insight, 40 publish, 90 settings. */
public record NavGroup(int position, String title, List<NavItem> items) {

    public NavGroup {
        items = List.copyOf(items);
    }

    /** More links for a group that another source gives its title. */
    public static NavGroup more(int position, NavItem... items) {
        return new NavGroup(position, "", List.of(items));
    }
}
