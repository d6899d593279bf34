package org.huiyin.notice;

/** Where a notice stands. */
public enum NoticeState {
    /** Will leave when its time comes, when there is a way, and when nobody must decide first. */
    DUE,
    /** A postman is carrying it. */
    LEASED,
    /** Handed over, or shown on the page of the report where the person wants no message. */
    SENT,
    /** Nobody can say whether it arrived. */
    UNKNOWN,
    /** Given up, with a reason; a person can try again. */
    DEAD,
    /** There is no way to that person that this installation knows. */
    UNREACHABLE,
    /** No longer owed. */
    CANCELLED
}
