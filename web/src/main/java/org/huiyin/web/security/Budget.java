package org.huiyin.web.security;

import java.util.Locale;

/** What may be done how often. The numbers stand in the settings: {@code huiyin.limits.<name>=30 per minute}. */
public enum Budget {
    /** Every change of anything, so that garbage costs nothing. */
    CHANGES,
    /** New reports and "me too". */
    REPORTS,
    /** Looking for similar issues while typing. */
    SIMILAR,
    /** Opening pages behind a token: guessing one must stay hopeless. */
    TOKENS,
    /** Log-in, set-up and invitations. */
    LOG_IN,
    /** Mails that anybody can ask for: links, subscriptions. */
    MAILS;

    String key() {
        return "huiyin.limits." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
