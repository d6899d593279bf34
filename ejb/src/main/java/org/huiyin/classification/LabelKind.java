package org.huiyin.classification;

/** What a label says about a report. */
public enum LabelKind {
    LANGUAGE,
    TYPE,
    TOPIC,
    EMOTION,
    STAGE,
    URGENCY
}
