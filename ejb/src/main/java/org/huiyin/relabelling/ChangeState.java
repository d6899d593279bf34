package org.huiyin.relabelling;

/** What became of one change. */
enum ChangeState {
    WAITING,
    APPLIED,
    /** The label had changed since the preview. */
    MEANWHILE,
    UNDONE,
    /** The label had changed since it was applied. */
    KEPT
}
