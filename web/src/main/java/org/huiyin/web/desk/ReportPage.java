package org.huiyin.web.desk;

import java.util.List;
import org.huiyin.desk.FindingView;
import org.huiyin.desk.ReportItem;
import org.jspecify.annotations.Nullable;

/**
 * One report with its conversation, and every decision there was about it.
 *
 * @param findings newest first; the first one holds
 * @param takeBack where the newest decision can be taken back; null where there was none before it
 */
public record ReportPage(
        IssuePane issue,
        ReportItem report,
        List<FindingView> findings,
        @Nullable String takeBack) {

    public ReportPage {
        findings = List.copyOf(findings);
    }
}
