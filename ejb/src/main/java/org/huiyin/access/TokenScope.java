package org.huiyin.access;

/** What a personal access token may be used for; never more than its owner may do. */
public enum TokenScope {
    /** Looking: GET alone. */
    READ,
    /** Everything its owner may do through the interface, but for making tokens. */
    WRITE
}
