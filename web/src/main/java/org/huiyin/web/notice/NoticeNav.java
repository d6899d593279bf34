package org.huiyin.web.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.huiyin.web.page.NavGroup;
import org.huiyin.web.page.NavItem;
import org.huiyin.web.page.NavSource;
import org.huiyin.web.page.Ui;

/** The way to the outbox. */
@ApplicationScoped
public class NoticeNav implements NavSource {

    private static final int QUEUE = 10;

    @Override
    public List<NavGroup> groups(Ui ui) {
        boolean may = ui.reader().isPresent();
        return may
                ? List.of(NavGroup.more(
                        QUEUE,
                        NavItem.of(ui, "/outbox", "mail", ui.t("notice.outbox")).by("g o")))
                : List.of();
    }
}
