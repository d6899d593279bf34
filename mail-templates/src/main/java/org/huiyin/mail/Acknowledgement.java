package org.huiyin.mail;

import java.net.URI;

/**
 * Your report arrived. Has no place for the reporter's text on purpose: anybody can type somebody else's address into a
 * form, and must not be able to send words of their own through us.
 *
 * @param knownAddress whether the address has proven before that it belongs to the reporter
 */
public record Acknowledgement(String reference, URI statusUrl, boolean knownAddress) implements MailModel {

    public Acknowledgement {
        WebLink.requireAbsolute(statusUrl);
    }
}
