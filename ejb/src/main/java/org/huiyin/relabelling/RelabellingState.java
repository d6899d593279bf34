package org.huiyin.relabelling;

/** How far a relabelling is. */
public enum RelabellingState {
    /** The machine looks at every report. */
    PREVIEWING,
    /** The difference is known; nothing has changed. */
    READY,
    APPLYING,
    APPLIED,
    UNDOING,
    UNDONE,
    /** Nobody wanted it, or a later one took its place. Nothing has changed. */
    DISCARDED,
    /** Not every report could be looked at. Nothing has changed. */
    FAILED;

    /** Whether the machine is at work on it. */
    public boolean isUnderway() {
        return this == PREVIEWING || this == APPLYING || this == UNDOING;
    }
}
