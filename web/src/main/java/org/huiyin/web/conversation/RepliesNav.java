package org.huiyin.web.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.huiyin.shared.Role;
import org.huiyin.web.page.NavGroup;
import org.huiyin.web.page.NavItem;
import org.huiyin.web.page.NavSource;
import org.huiyin.web.page.Ui;

/** The way to the ready-made replies, for those who may write them and have no other settings. */
@ApplicationScoped
class RepliesNav implements NavSource {

    private static final int LAST = 90;

    @Override
    public List<NavGroup> groups(Ui ui) {
        if (ui.reader()
                .filter(reader -> reader.is(Role.LEAD) && !reader.is(Role.ADMIN))
                .isEmpty()) {
            return List.of();
        }
        var item = NavItem.of(ui, RepliesPageResource.LIST, "reply", ui.t("conversation.replies"));
        return List.of(new NavGroup(LAST, ui.t("conversation.settings"), List.of(item)));
    }
}
