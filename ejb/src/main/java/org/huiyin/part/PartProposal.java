package org.huiyin.part;

import java.util.List;
import org.huiyin.finding.Because;
import org.jspecify.annotations.Nullable;

/**
 * What the machine would do with a part.
 *
 * @param issue that the sentences seem to be about
 * @param restIssue that the rest of the report seems to be about; null where it stands there already
 */
public record PartProposal(
        @Nullable Long issue,
        double score,
        List<Because> because,
        @Nullable Long restIssue,
        double restScore,
        List<Because> restBecause) {

    static final PartProposal NONE = new PartProposal(null, 0, List.of(), null, 0, List.of());
}
