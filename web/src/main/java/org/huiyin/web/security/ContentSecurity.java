package org.huiyin.web.security;

import java.util.List;

/** The content security policy. No nonce in it, so that pages stay the same for everybody and can be kept. */
public final class ContentSecurity {

    public static final String HEADER = "Content-Security-Policy";

    private ContentSecurity() {}

    /** The policy of a page that may stand in a frame on those origins. */
    public static String framedBy(List<String> origins) {
        return policy(origins.isEmpty() ? "'none'" : String.join(" ", origins));
    }

    /** The policy of a page of ours that shows another page of ours in a frame. */
    public static String framing() {
        return policy("'none'") + "; frame-src 'self'";
    }

    /**
     * The policy of a mail that is shown in a frame of ours: it stands alone, and has nothing but its own styles, which
     * mails carry in their text.
     */
    public static String ofMail() {
        return "sandbox; script-src 'none'; connect-src 'none'; img-src data:; font-src 'none'; object-src 'none';"
                + " frame-src 'none'; form-action 'none'; frame-ancestors 'self'; base-uri 'none'";
    }

    static String policy(String ancestors) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'none';"
                + " connect-src 'self'; form-action 'self'; frame-ancestors " + ancestors
                + "; base-uri 'none'; manifest-src 'self'";
    }
}
