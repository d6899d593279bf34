package org.huiyin.mail;

import java.net.URI;
import java.time.Instant;

/** A colleague asks somebody to join the staff. */
public record Invitation(String memberName, String inviterName, URI joinUrl, Instant expiresAt) implements MailModel {

    public Invitation {
        WebLink.requireAbsolute(joinUrl);
    }
}
