package org.huiyin.delivery;

import java.time.Duration;

/** How often and when a message is tried again. Pure; chance comes from outside as a number between 0 and 1. */
final class RetryPolicy {

    /** With the growing pauses below that is about five days, as mail servers do it (RFC 5321, 4.5.4.1). */
    static final int MOST_ATTEMPTS = 36;
    /** A notice that we cannot put into words, however often. */
    static final int MOST_FAILURES = 5;
    /** The process died so often while carrying it that the notice itself may be why. */
    static final int MOST_LOST_LEASES = 5;

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(4);
    private static final int DOUBLINGS = 9;

    private RetryPolicy() {}

    /** 30 s, doubled each time up to 4 hours, and up to half of it more by chance so that not all come back at once. */
    static Duration pauseAfter(int attempts, double chance) {
        var pause = FIRST.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), DOUBLINGS));
        var capped = pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
        return capped.plusMillis((long) (capped.toMillis() * 0.5 * chance));
    }
}
