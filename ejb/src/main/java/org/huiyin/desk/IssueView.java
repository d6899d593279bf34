package org.huiyin.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One issue with everybody behind it.
 *
 * @param mergedInto the issue it was put under; null for most
 * @param merged issues that were put under this one
 * @param reports newest first, one thousand at most; {@code item.reports} counts all
 */
public record IssueView(
        IssueItem item,
        String publicTitle,
        boolean publicTitleByPerson,
        @Nullable String mergedInto,
        List<Merged> merged,
        List<ReportItem> reports,
        List<FixView> fixes,
        List<LogItem> log) {

    public IssueView {
        merged = List.copyOf(merged);
        reports = List.copyOf(reports);
        fixes = List.copyOf(fixes);
        log = List.copyOf(log);
    }

    /** An issue that stands under this one. */
    public record Merged(String issue, String title) {}

    public List<ReportItem> proposals() {
        return reports.stream().filter(r -> r.finding().proposed() != null).toList();
    }
}
