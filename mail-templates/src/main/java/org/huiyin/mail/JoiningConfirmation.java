package org.huiyin.mail;

import java.net.URI;

/** Asks whoever reads at an address whether somebody who named it on another channel is the same person. */
public record JoiningConfirmation(String reference, URI confirmUrl) implements MailModel {

    public JoiningConfirmation {
        WebLink.requireAbsolute(confirmUrl);
    }
}
