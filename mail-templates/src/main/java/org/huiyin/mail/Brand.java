package org.huiyin.mail;

import java.net.URI;

/** Whose mail it is: the name people know the shop or product by, and where its public pages live. */
public record Brand(String name, URI baseUrl) {

    public Brand {
        name = CleanText.line(name);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A brand has a name");
        }
        WebLink.requireAbsolute(baseUrl);
    }
}
