package org.huiyin.task;

/** How far a task is. */
public enum TaskState {
    RUNNING,
    DONE,
    /** It ended early; {@code detail} says why. */
    FAILED
}
