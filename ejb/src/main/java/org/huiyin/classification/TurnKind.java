package org.huiyin.classification;

/** How an opinion turned. */
public enum TurnKind {
    /** It says something else. */
    OTHER,
    /** The same, and now sure enough that nobody is asked. */
    SURER,
    /** The same, and no longer sure enough. */
    LESS_SURE
}
