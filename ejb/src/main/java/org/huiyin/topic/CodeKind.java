package org.huiyin.topic;

/** What a code is stuck on. */
public enum CodeKind {
    STORE,
    PRODUCT,
    PARCEL
}
