package org.huiyin.mail;

import java.net.URI;
import java.util.Optional;

/**
 * Your report ended without a change: the question was answered, the praise passed on, or it will not be done.
 *
 * @param text the answer, the thanks or the reason, in the reader's language
 * @param verdict where the reader is asked whether that settles it
 */
public record OutcomeAnnounced(
        Kind kind, String reference, String text, Optional<VerdictLinks> verdict, URI statusUrl, URI unsubscribeUrl)
        implements MailModel {

    public enum Kind {
        ANSWERED,
        THANKED,
        DECLINED
    }

    public OutcomeAnnounced {
        WebLink.requireAbsolute(statusUrl);
        WebLink.requireAbsolute(unsubscribeUrl);
    }
}
