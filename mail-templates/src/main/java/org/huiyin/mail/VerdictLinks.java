package org.huiyin.mail;

import java.net.URI;

/** Three links to the page where the reader confirms an answer. Opening one of them decides nothing: robots open links too. */
public record VerdictLinks(URI solved, URI partly, URI not) {

    public VerdictLinks {
        WebLink.requireAbsolute(solved);
        WebLink.requireAbsolute(partly);
        WebLink.requireAbsolute(not);
    }
}
