package org.huiyin.web.desk;

import org.huiyin.web.page.Ui;

/** The address of the page that is being shown. */
final class Here {

    private Here() {}

    static String of(Ui ui) {
        return ui.query().isEmpty() ? ui.path() : ui.path() + "?" + ui.query();
    }
}
