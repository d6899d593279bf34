package org.huiyin.web.intake;

import java.util.List;
import java.util.UUID;
import org.huiyin.desk.SimilarIssue;

/** What whoever sent a report gets: enough to come back, and who else has the same problem. */
public record Sent(UUID id, String reference, String token, String statusUrl, List<SimilarIssue> similar) {

    public Sent {
        similar = List.copyOf(similar);
    }
}
