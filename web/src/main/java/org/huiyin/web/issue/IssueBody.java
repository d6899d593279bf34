package org.huiyin.web.issue;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.huiyin.desk.FixView;
import org.huiyin.desk.IssueItem;
import org.huiyin.desk.IssueView;
import org.huiyin.desk.LogItem;
import org.huiyin.desk.ReportItem;
import org.jspecify.annotations.Nullable;

/** One issue: what a list shows of it, and everybody behind it. */
public record IssueBody(
        @JsonUnwrapped IssueItem item,
        String publicTitle,
        @Nullable String mergedInto,
        List<IssueView.Merged> merged,
        List<ReportItem> reportList,
        List<FixView> fixes,
        List<LogItem> log) {

    static IssueBody of(IssueView issue) {
        return new IssueBody(
                issue.item(),
                issue.publicTitle(),
                issue.mergedInto(),
                issue.merged(),
                issue.reports(),
                issue.fixes(),
                issue.log());
    }
}
