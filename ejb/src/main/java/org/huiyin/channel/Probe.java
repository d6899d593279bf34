package org.huiyin.channel;

/** What the vendor says to a test of the connection. */
public sealed interface Probe {

    /** @param as whom the vendor knows us, in its own words; may be empty */
    record Works(String as) implements Probe {}

    /** @param reason a key, then perhaps the vendor's words after a space */
    record Fails(String reason) implements Probe {}
}
