package org.huiyin.desk;

import java.time.Instant;
import java.util.List;
import org.huiyin.finding.Because;

/**
 * An issue, and the reports of which the machine thinks that they are about it.
 *
 * @param people how many would stand behind it, each once
 * @param fresh whether the issue is as new as the others: nobody has said anything about it yet
 * @param total how many there are; {@code proposed} holds the surest of them
 */
public record ProposalGroup(String issue, String title, int people, int total, boolean fresh, List<Proposed> proposed) {

    public ProposalGroup {
        proposed = List.copyOf(proposed);
    }

    /** @param own the issue of its own that the report stands behind until somebody says */
    public record Proposed(
            String report,
            String reference,
            String text,
            Instant receivedAt,
            double score,
            List<Because> because,
            String own) {

        public Proposed {
            because = List.copyOf(because);
        }
    }
}
