package org.huiyin.channel.mailbox.reading;

import java.util.Optional;

/**
 * What a mail server says about a mail of ours (RFC 3464). Anybody can write one: it counts only where it names a mail that
 * we sent to that address.
 *
 * @param status such as 5.1.1
 * @param messageId of the mail it is about
 */
public record DeliveryReport(Optional<String> recipient, String action, String status, Optional<String> messageId) {

    /** The address will not work later either. */
    public boolean isFinal() {
        return action.equals("failed") && status.startsWith("5");
    }
}
