package org.huiyin.regroup;

/** How far grouping anew is. */
public enum RegroupingState {
    /** Texts are compared. */
    COMPARING,
    /** What would change can be looked at. */
    READY,
    APPLYING,
    APPLIED,
    UNDOING,
    UNDONE,
    /** Nothing of it was done, or it was looked at and put away. */
    DROPPED;

    public boolean isWork() {
        return this == COMPARING || this == APPLYING || this == UNDOING;
    }
}
