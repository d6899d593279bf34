package org.huiyin.channel;

/** What came in cannot be understood, now or later. The reason is a key, then perhaps more after a space. */
public class Unreadable extends RuntimeException {

    public Unreadable(String reason) {
        super(reason);
    }

    public Unreadable(String reason, Throwable cause) {
        super(reason, cause);
    }
}
