package org.huiyin.filter;

/** Why a report stands aside. */
public enum NoiseKind {
    ADVERTISING,
    REPETITION,
    GIBBERISH,
    SYMBOLS,
    INSULT,
    FLOOD,
    /** A person said so. */
    PERSON
}
