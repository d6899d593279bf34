package org.huiyin.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.huiyin.shared.Role;
import org.huiyin.web.page.NavGroup;
import org.huiyin.web.page.NavItem;
import org.huiyin.web.page.NavSource;
import org.huiyin.web.page.Ui;

/** Settings in the side of the staff pages, for those who may change them. */
@ApplicationScoped
public class AdminNav implements NavSource {

    private static final int LAST = 90;

    @Override
    public List<NavGroup> groups(Ui ui) {
        if (ui.reader().filter(reader -> reader.is(Role.ADMIN)).isEmpty()) {
            return List.of();
        }
        var items = AdminPage.ALL.stream()
                .map(part -> NavItem.of(ui, part.href(), part.icon(), ui.t("admin." + part.name())))
                .toList();
        return List.of(new NavGroup(LAST, ui.t("admin.settings"), items));
    }
}
