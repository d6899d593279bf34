package org.huiyin.web.page;

import java.util.List;

/** Gives links to the side of the staff pages. Every concept that has staff pages brings its own. */
public interface NavSource {

    /** Groups with a lower number stand higher; groups of the same number and title are joined. */
    List<NavGroup> groups(Ui ui);
}
