package org.huiyin.meter;

/** What somebody, or the machine, says to a question. */
public enum Answer {
    YES,
    NO,
    /** It cannot be told from the words; counts for nothing. */
    UNCLEAR
}
