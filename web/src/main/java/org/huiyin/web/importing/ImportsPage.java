package org.huiyin.web.importing;

import java.util.List;
import org.huiyin.importing.ImportCard;
import org.huiyin.web.page.FormErrors;

/** All files, and the form for another one. {@code waiting} rows are kept and not yet understood. */
public record ImportsPage(List<ImportCard> files, long waiting, FormErrors errors) {

    public ImportsPage {
        files = List.copyOf(files);
    }
}
