package org.huiyin.finding;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiyin.shared.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Report ↔ issue, with score, reasons, and who or what decided.
 *
 * @param part 0 for the report itself, more for sentences of it that name another problem
 */
public record FindingCard(
        UUID id,
        UUID report,
        int part,
        long issue,
        FindingDecision decision,
        double score,
        List<Because> because,
        @Nullable Long proposedIssue,
        Actor.Kind decidedBy,
        String decidedByName,
        Instant at) {

    /** The same, but that nobody is asked any more. */
    public Decided withoutProposal() {
        var alone = decision == FindingDecision.PROPOSED ? FindingDecision.OPENED : decision;
        return new Decided(issue, alone, score, because, null);
    }
}
