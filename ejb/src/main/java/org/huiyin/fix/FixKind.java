package org.huiyin.fix;

/** What a fix changed: it repaired something, adjusted it, or made it better than it was meant to be. */
public enum FixKind {
    REMEDY,
    ADJUSTMENT,
    OPTIMISATION
}
