package org.huiyin.web.desk;

import java.util.List;
import org.huiyin.desk.IssueItem;

/** Everything that ever happened to an issue, newest first. */
public record HistoryPage(IssueItem issue, List<LogView> lines) {

    public HistoryPage {
        lines = List.copyOf(lines);
    }
}
