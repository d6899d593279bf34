package org.huiyin.announcement;

/** Where a post for everybody stands. */
public enum AnnouncementState {
    /** Somebody pressed a moment ago. */
    POSTING,
    POSTED,
    /** Nobody can say whether it stands there: a person looks. */
    UNKNOWN,
    /** It does not stand there, and may be tried again. */
    REFUSED
}
