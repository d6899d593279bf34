package org.huiyin.mail;

import java.net.URI;
import java.util.Optional;

/**
 * Somebody answered your report; a later message in the same talk looks the same.
 *
 * @param text what staff wrote; blank lines separate paragraphs
 * @param quote the first line of the reader's own report, only where the address has proven itself
 */
public record Answer(String reference, String text, URI statusUrl, Optional<String> quote) implements MailModel {

    public Answer {
        WebLink.requireAbsolute(statusUrl);
    }
}
