package org.huiyin.web.desk;

import java.util.List;
import org.huiyin.desk.FindingView;
import org.huiyin.desk.Nearest;
import org.huiyin.desk.ReportItem;
import org.huiyin.desk.SplitProposal;
import org.jspecify.annotations.Nullable;

/**
 * One report with its conversation, and every decision there was about it.
 *
 * @param findings of the report itself, newest first; the first one holds
 * @param parts the sentences of it that name other problems
 * @param proposals what the machine would split
 * @param alone whether nothing else stands behind its issue
 * @param nearest what it was compared with, if the machine has ever found nothing like it
 * @param takeBack where the newest decision can be taken back; null where there was none before it
 */
public record ReportPage(
        IssuePane issue,
        ReportItem report,
        List<FindingView> findings,
        boolean alone,
        @Nullable Nearest nearest,
        @Nullable String takeBack,
        List<PartView> parts,
        List<SplitProposal> proposals,
        SplitForm split) {

    public ReportPage {
        findings = List.copyOf(findings);
        parts = List.copyOf(parts);
        proposals = List.copyOf(proposals);
    }

    public @Nullable Nearest nearest(FindingView finding) {
        return nearest != null && nearest.isGroundOf(finding) ? nearest : null;
    }

    /** What its author has said below it, oldest first. */
    public List<ThreadItem> further() {
        return issue.thread().stream()
                .filter(said ->
                        said.kind().equals("reply") && report.reference().equals(said.reference()))
                .toList();
    }
}
