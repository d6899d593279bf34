package org.huiyin.desk;

import java.time.Instant;
import java.util.List;
import org.huiyin.finding.Because;
import org.huiyin.finding.FindingCard;
import org.huiyin.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * Why a report stands behind an issue.
 *
 * @param part of the report that stands there; 0 for the report itself
 * @param decidedBy {@code machine}, {@code member} or {@code reporter}
 * @param proposed an issue that a person should compare it with; null where there is none, or not for the caller
 */
public record FindingView(
        int part,
        String issue,
        String decision,
        String decidedBy,
        String decidedByName,
        double score,
        List<Because> because,
        @Nullable String proposed,
        Instant at) {

    /** The machine said of the whole report that nothing is like it. */
    public boolean foundNothingLikeIt() {
        return part == 0 && decidedBy.equals("machine") && decision.equals("opened");
    }

    /** Without the proposal: whether that exists for the reader is decided elsewhere. */
    static FindingView of(FindingCard card) {
        return new FindingView(
                card.part(),
                Long.toString(card.issue()),
                Words.of(card.decision()),
                Words.of(card.decidedBy()),
                card.decidedByName(),
                card.score(),
                card.because(),
                null,
                card.at());
    }
}
