package org.huiyin.mail;

import java.net.URI;
import java.time.Instant;

/**
 * Something was changed because of your report. The same mail asks whether it is solved for the reader.
 *
 * @param what what was changed, in the reader's language
 * @param people how many people reported it, the reader among them
 */
public record FixAnnounced(
        String reference,
        String what,
        Kind kind,
        Instant reportedAt,
        int people,
        VerdictLinks verdict,
        URI statusUrl,
        URI unsubscribeUrl)
        implements MailModel {

    public enum Kind {
        REMEDY,
        ADJUSTMENT,
        OPTIMISATION
    }

    public FixAnnounced {
        if (people < 1) {
            throw new IllegalArgumentException("The reader is one of the people");
        }
        WebLink.requireAbsolute(statusUrl);
        WebLink.requireAbsolute(unsubscribeUrl);
    }
}
