package org.huiyin.access;

import java.time.Duration;
import java.time.Instant;

/**
 * How long to wait after failures: nothing for the first few, then doubling up to a limit. It always ends, so that nobody
 * can lock another out for good.
 *
 * @param free failures that cost nothing
 * @param longest the longest wait
 */
record Patience(int free, Duration longest) {

    /** One account tried from one place: somebody forgot a password, or guesses. */
    static final Patience ACCOUNT_FROM_ADDRESS = new Patience(5, Duration.ofMinutes(5));
    /** One account tried from many places. Short, for its owner must come through. */
    static final Patience ACCOUNT = new Patience(30, Duration.ofSeconds(20));
    /** Many accounts tried from one place: an office behind one address needs room. */
    static final Patience ADDRESS = new Patience(60, Duration.ofMinutes(2));

    static final Duration REMEMBERED = Duration.ofMinutes(30);

    private static final int LARGEST_POWER = 20;

    /** What is left of the wait; zero where the next try is welcome. */
    Duration left(LoginAttempts.Failures failures, Instant now) {
        var last = failures.last();
        if (last == null || failures.many() < free) {
            return Duration.ZERO;
        }
        var left = Duration.between(now, last.plus(waitAfter(failures.many())));
        return left.isNegative() ? Duration.ZERO : left;
    }

    Duration waitAfter(long failures) {
        if (failures < free) {
            return Duration.ZERO;
        }
        var doubled = Duration.ofSeconds(1L << Math.min(LARGEST_POWER, failures - free));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
