package org.huiyin.channel.mailbox.reading;

import java.time.Duration;

/**
 * What one mail may cost. A mail that needs more is not read any further.
 *
 * @param headerBytes of one header block, at the top or of a part
 * @param headers how many fields such a block may have
 * @param characters of the text; what follows is cut off, and the raw mail keeps it
 */
public record MailLimits(int bytes, int parts, int depth, int headerBytes, int headers, int characters, Duration time) {

    public static final MailLimits USUAL =
            new MailLimits(25 * 1024 * 1024, 200, 20, 64 * 1024, 1000, 200_000, Duration.ofSeconds(5));

    public MailLimits {
        if (bytes <= 0 || parts <= 0 || depth <= 0 || headerBytes <= 0 || headers <= 0 || characters <= 0) {
            throw new IllegalArgumentException("Limits of mails are positive");
        }
    }
}
