package org.huiyin.regroup;

import java.util.List;
import java.util.UUID;
import org.huiyin.finding.Because;
import org.jspecify.annotations.Nullable;

/**
 * One thing that grouping anew would change.
 *
 * @param into the issue it would join; null where a report would get one of its own
 * @param report that would move; null where the whole issue would join the other
 * @param onlyPeople about safety or the law: shown, and never done from here
 */
public record ProposalCard(
        UUID id,
        int place,
        long issue,
        @Nullable Long into,
        @Nullable UUID report,
        double score,
        List<Because> because,
        boolean onlyPeople,
        ProposalState state) {

    public ProposalCard {
        because = List.copyOf(because);
    }
}
