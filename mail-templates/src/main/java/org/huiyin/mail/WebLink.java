package org.huiyin.mail;

import java.net.URI;

/** What may be linked from a mail: whole http(s) addresses, because a mail has no page to be relative to. */
final class WebLink {

    private WebLink() {}

    static URI requireAbsolute(URI address) {
        String scheme = address.getScheme();
        boolean web = "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
        if (!web || address.getHost() == null) {
            throw new IllegalArgumentException("A link in a mail is a whole http(s) address");
        }
        return address;
    }
}
