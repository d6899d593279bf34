package org.huiyin.web.capture;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.huiyin.web.page.NavGroup;
import org.huiyin.web.page.NavItem;
import org.huiyin.web.page.NavSource;
import org.huiyin.web.page.Ui;

/** The way to the form, for everybody who may meet a customer. */
@ApplicationScoped
class CaptureNav implements NavSource {

    private static final int QUEUE = 10;

    @Override
    public List<NavGroup> groups(Ui ui) {
        return ui.reader().isEmpty()
                ? List.of()
                : List.of(new NavGroup(
                        QUEUE, ui.t("capture.nav"), List.of(NavItem.of(ui, "/capture", "mic", ui.t("page.capture")))));
    }
}
