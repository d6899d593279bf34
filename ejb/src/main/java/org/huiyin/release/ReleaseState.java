package org.huiyin.release;

/** Where a release stands. */
public enum ReleaseState {
    DRAFT,
    SCHEDULED,
    PUBLISHED,
    WITHDRAWN
}
