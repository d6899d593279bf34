package org.huiyin.mail;

import java.net.URI;

/** Asks for proof before a report is erased. Nothing is erased until the reader confirms. */
public record ErasureConfirmation(String reference, URI confirmUrl) implements MailModel {

    public ErasureConfirmation {
        WebLink.requireAbsolute(confirmUrl);
    }
}
