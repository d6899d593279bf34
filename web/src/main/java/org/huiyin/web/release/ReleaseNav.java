package org.huiyin.web.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.huiyin.shared.Role;
import org.huiyin.web.page.NavGroup;
import org.huiyin.web.page.NavItem;
import org.huiyin.web.page.NavSource;
import org.huiyin.web.page.Ui;

/** The entries of releases in the staff's navigation. */
@ApplicationScoped
public class ReleaseNav implements NavSource {

    private static final int PUBLISH = 40;

    @Override
    public List<NavGroup> groups(Ui ui) {
        boolean may = ui.reader()
                .filter(r -> r.is(Role.ADMIN) || r.is(Role.MARKETING))
                .isPresent();
        return may
                ? List.of(new NavGroup(
                        PUBLISH,
                        ui.t("release.nav"),
                        List.of(NavItem.of(ui, "/releases", "megaphone", ui.t("release.releases"))
                                .by("g c"))))
                : List.of();
    }
}
