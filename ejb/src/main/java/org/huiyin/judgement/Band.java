package org.huiyin.judgement;

/** How near the machine found two reports, whatever was done about it then. */
public enum Band {
    /** The very same text. */
    IDENTICAL,
    /** Near enough to be linked by itself, where that is switched on. */
    SAME,
    /** A person should say. */
    ASK,
    /** Not near enough to be shown to anybody. */
    APART
}
