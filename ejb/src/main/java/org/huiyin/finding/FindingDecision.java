package org.huiyin.finding;

/** What a finding did with the report. */
public enum FindingDecision {
    /** It repeats an issue. */
    LINKED,
    /** It is a problem of its own. */
    OPENED,
    /** It got an issue of its own, and a person should say whether that repeats another. */
    PROPOSED
}
