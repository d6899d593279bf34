package org.huiyin.channel;

/** What became of one attempt. */
public sealed interface Sending {

    /** The other side took responsibility for it. */
    record Accepted() implements Sending {}

    /** Not now; the same message may be tried again. */
    record Later(String reason) implements Sending {}

    /** Never: that address or that message is refused for good. */
    record Refused(String reason) implements Sending {}

    /** Nobody can say whether it arrived, for example because the line broke after the last byte. */
    record Unknown(String reason) implements Sending {}
}
