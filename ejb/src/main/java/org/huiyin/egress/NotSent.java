package org.huiyin.egress;

/** Nothing was sent: the other side is away, unknown, or not to be called. Trying again does no harm. */
public class NotSent extends RuntimeException {

    public NotSent(String reason) {
        super(reason);
    }

    public NotSent(String reason, Throwable cause) {
        super(reason, cause);
    }
}
