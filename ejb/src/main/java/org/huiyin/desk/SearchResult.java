package org.huiyin.desk;

import java.util.List;
import java.util.Map;

/**
 * What a search found.
 *
 * @param reports of this page, best first
 * @param issues of this page, in the order of their best report; filled where issues were asked for
 * @param counts for each facet how many reports there are of each value, with all other filters but not its own
 * @param complete whether everything that fits was looked through; more than the bound is not
 */
public record SearchResult(
        List<SearchHit> reports,
        List<IssueItem> issues,
        int reportCount,
        int issueCount,
        Map<SearchFacet, Map<String, Integer>> counts,
        boolean complete) {

    public SearchResult {
        reports = List.copyOf(reports);
        issues = List.copyOf(issues);
        counts = Map.copyOf(counts);
    }
}
