package org.huiyin.classification;

/** Where a label comes from; people and the reporter's own choice outrank the machine. */
public enum Origin {
    /** The reporter chose it. */
    REPORTER,
    /** Counted from the stars the reporter gave. */
    RATING,
    /** Rules on the words. */
    RULE,
    /** The machine, from what people said about other reports. */
    LEARNED,
    /** A member of staff decided. */
    PERSON
}
