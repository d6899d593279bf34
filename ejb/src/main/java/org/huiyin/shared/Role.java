package org.huiyin.shared;

/** What a member of staff may do. A member may have several. */
public enum Role {
    /** Everything, settings included. */
    ADMIN,
    /** The issues of the own workgroups, and who works on them. */
    LEAD,
    /** The issues of the own workgroups. */
    MEMBER,
    /** Releases and public texts. */
    MARKETING
}
