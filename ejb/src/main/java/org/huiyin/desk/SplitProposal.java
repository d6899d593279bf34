package org.huiyin.desk;

import java.util.List;
import java.util.UUID;
import org.huiyin.finding.Because;

/**
 * A report that seems to name two problems.
 *
 * @param part what is accepted or rejected
 * @param passages the text in its order; {@code here} is what seems to name the other problem
 * @param other what that seems to be about
 * @param rest what the others of its words are about, or seem to be
 */
public record SplitProposal(UUID part, String reference, List<ReportPassage> passages, Side other, Side rest) {

    public SplitProposal {
        passages = List.copyOf(passages);
    }

    /** @param moves whether the words would go there, and do not stand there already */
    public record Side(String issue, String title, int people, double score, List<Because> because, boolean moves) {

        public Side {
            because = List.copyOf(because);
        }
    }
}
