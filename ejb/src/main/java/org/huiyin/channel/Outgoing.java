package org.huiyin.channel;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message to one person, ready to leave.
 *
 * @param messageId the same at every attempt, so that a receiver who got it twice sees it once
 * @param text complete, with every link written out
 * @param brief the same for a chat: no address lines, nothing that only a mail needs
 * @param spoken the same for everybody's eyes: no link, because each of ours opens something of one person
 * @param unsubscribe where one click ends such messages (RFC 8058); null where there is nothing to end
 * @param more where the person reads all of it, should it be too long here; null where that is nowhere
 * @param report what it is about; null where it is about none
 * @param spot where that person was last heard; null where they never wrote on that channel
 * @param typed a colleague wrote it to this person; false: the machine did
 */
public record Outgoing(
        String messageId,
        String address,
        String locale,
        String subject,
        String text,
        @Nullable String html,
        String brief,
        String spoken,
        @Nullable URI unsubscribe,
        @Nullable URI more,
        @Nullable UUID report,
        @Nullable Spot spot,
        boolean typed) {

    /** What the machine says. */
    public Outgoing(
            String messageId,
            String address,
            String locale,
            String subject,
            String text,
            @Nullable String html,
            String brief,
            String spoken,
            @Nullable URI unsubscribe,
            @Nullable URI more,
            @Nullable UUID report,
            @Nullable Spot spot) {
        this(messageId, address, locale, subject, text, html, brief, spoken, unsubscribe, more, report, spot, false);
    }

    /** A mail that answers nothing. */
    public Outgoing(
            String messageId,
            String address,
            String locale,
            String subject,
            String text,
            @Nullable String html,
            @Nullable URI unsubscribe) {
        this(messageId, address, locale, subject, text, html, text, text, unsubscribe, null, null, null);
    }
}
