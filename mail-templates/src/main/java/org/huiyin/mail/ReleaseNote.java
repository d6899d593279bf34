package org.huiyin.mail;

import java.net.URI;

/**
 * A published note of improvements, for somebody who subscribed to them.
 *
 * @param bodyHtml already sanitised by the caller, without images, and saying the same as {@code bodyText}
 * @param people how many people had reported what the release improves; 0 when nobody had
 */
public record ReleaseNote(String title, String bodyText, String bodyHtml, URI url, int people, URI unsubscribeUrl)
        implements MailModel {

    public ReleaseNote {
        WebLink.requireAbsolute(url);
        WebLink.requireAbsolute(unsubscribeUrl);
    }
}
