package org.huiyin.web.page;

import org.jspecify.annotations.Nullable;

/**
 * A link with its icon and, where it counts something, the number. Urgent numbers are shown in vermilion.
 *
 * @param key keys that lead there, such as {@code g i}
 */
public record NavItem(
        String href,
        String icon,
        String text,
        @Nullable Long count,
        boolean urgent,
        boolean current,
        @Nullable String key) {

    public static NavItem of(Ui ui, String href, String icon, String text) {
        return new NavItem(href, icon, text, null, false, ui.isAt(href), null);
    }

    public NavItem counting(long number, boolean isUrgent) {
        return new NavItem(href, icon, text, number, isUrgent, current, key);
    }

    public NavItem by(String keys) {
        return new NavItem(href, icon, text, count, urgent, current, keys);
    }
}
