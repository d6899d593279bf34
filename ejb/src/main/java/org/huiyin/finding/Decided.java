package org.huiyin.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was decided, before it is anybody's.
 *
 * @param issue that the report is put to
 * @param proposedIssue that people are asked about; null where nothing is asked
 */
public record Decided(
        long issue,
        FindingDecision decision,
        double score,
        List<Because> because,
        @Nullable Long proposedIssue) {

    /** People are sure, and need not say why. */
    public static Decided byPerson(long issue, FindingDecision decision) {
        return new Decided(issue, decision, 1, List.of(), null);
    }
}
