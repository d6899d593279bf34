package org.huiyin.fix;

/** A reporter's own answer to "is it solved for you?". Silence is none of them. */
public enum VerdictWord {
    SOLVED,
    PARTLY,
    NOT
}
