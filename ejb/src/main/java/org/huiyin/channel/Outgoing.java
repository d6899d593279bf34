package org.huiyin.channel;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One message to one person, ready to leave.
 *
 * @param messageId the same at every attempt, so that a receiver who got it twice sees it once
 * @param unsubscribe where one click ends such messages (RFC 8058); null where there is nothing to end
 */
public record Outgoing(
        String messageId,
        String address,
        String locale,
        String subject,
        String text,
        @Nullable String html,
        @Nullable URI unsubscribe) {}
