package org.huiyin.classification;

/** What a label says: its value in words of the kind ({@code complaint}, a topic's id, {@code -5}), and how sure. */
public record Opinion(LabelKind kind, String label, double confidence, Origin origin) {

    /** Whether nobody but a machine has said so. */
    boolean isOfMachine() {
        return origin == Origin.RULE || origin == Origin.LEARNED;
    }
}
