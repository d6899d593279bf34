package org.huiyin.desk;

/** By what hits of a search are told apart. */
public enum SearchFacet {
    TYPE,
    TOPIC,
    STAGE,
    CHANNEL,
    STORE,
    WORKGROUP,
    STATE,
    MOOD,
    SINCE
}
