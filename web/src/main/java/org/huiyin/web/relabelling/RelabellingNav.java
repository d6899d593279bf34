package org.huiyin.web.relabelling;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.huiyin.shared.Role;
import org.huiyin.web.page.NavGroup;
import org.huiyin.web.page.NavItem;
import org.huiyin.web.page.NavSource;
import org.huiyin.web.page.Ui;

/** The way to labelling anew, for leads. */
@ApplicationScoped
class RelabellingNav implements NavSource {

    private static final int LAST = 90;

    @Override
    public List<NavGroup> groups(Ui ui) {
        return ui.reader()
                        // Admins find it among the settings.
                        .filter(reader -> reader.is(Role.LEAD) && !reader.is(Role.ADMIN))
                        .isPresent()
                ? List.of(new NavGroup(
                        LAST,
                        ui.t("relabelling.settings"),
                        List.of(NavItem.of(ui, RelabellingPageResource.PATH, "tags", ui.t("relabelling.title")))))
                : List.of();
    }
}
