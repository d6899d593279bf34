package org.huiyin.mail;

import java.net.URI;

/** Asks the owner of an address whether it was they who subscribed. Carries no text of whoever typed the address. */
public record SubscriptionConfirmation(URI confirmUrl) implements MailModel {

    public SubscriptionConfirmation {
        WebLink.requireAbsolute(confirmUrl);
    }
}
