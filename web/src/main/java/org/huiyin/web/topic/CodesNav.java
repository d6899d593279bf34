package org.huiyin.web.topic;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.huiyin.shared.Role;
import org.huiyin.web.page.NavGroup;
import org.huiyin.web.page.NavItem;
import org.huiyin.web.page.NavSource;
import org.huiyin.web.page.Ui;

/** The way to the printed codes, for those who may make them. */
@ApplicationScoped
class CodesNav implements NavSource {

    private static final int LAST = 90;

    @Override
    public List<NavGroup> groups(Ui ui) {
        boolean may = ui.reader()
                // Admins find it among the settings.
                .filter(reader -> !reader.is(Role.ADMIN) && reader.isAny(Role.LEAD, Role.MARKETING))
                .isPresent();
        return may
                ? List.of(new NavGroup(
                        LAST,
                        ui.t("topic.settings"),
                        List.of(NavItem.of(ui, CodesResource.LIST, "qr-code", ui.t("topic.codes")))))
                : List.of();
    }
}
