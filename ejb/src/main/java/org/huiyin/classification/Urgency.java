package org.huiyin.classification;

/** How soon somebody has to act, as staff says. */
public enum Urgency {
    LOW,
    NORMAL,
    HIGH
}
