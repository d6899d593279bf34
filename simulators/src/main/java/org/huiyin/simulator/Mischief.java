package org.huiyin.simulator;

/** What a vendor may do to us for once. */
public enum Mischief {
    /** Answers late, but answers. */
    DELAY,
    /** Does what it was asked to do, and never says so. */
    LOSE_ANSWER,
    /** Refuses because of too many calls. */
    RATE_LIMIT,
    /** Takes no token that it gave out before. */
    EXPIRED_TOKEN,
    /** Has trouble of its own. */
    TROUBLE,
    /** Takes a mail and sends it back. */
    BOUNCE
}
