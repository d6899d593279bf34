package org.huiyin.importing;

/** How far a file is. */
public enum ImportState {
    /** It waits for somebody to say what its columns mean. */
    UPLOADED,
    RUNNING,
    DONE,
    /** Somebody stopped it; what was kept until then stays. */
    CANCELLED,
    /** It could not be read to its end. */
    FAILED;

    public boolean isOver() {
        return this == DONE || this == CANCELLED || this == FAILED;
    }
}
