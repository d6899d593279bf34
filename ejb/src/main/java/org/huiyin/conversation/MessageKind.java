package org.huiyin.conversation;

/** Who speaks to whom. */
public enum MessageKind {
    /** Staff to reporters. */
    ANSWER,
    /** A reporter to staff. */
    REPLY,
    /** Staff to itself; no reporter ever sees it. */
    NOTE
}
