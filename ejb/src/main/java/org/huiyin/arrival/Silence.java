package org.huiyin.arrival;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Whether a channel has been silent for longer than it usually is at these hours of these days. Pure. A silence in which so
 * much should have come is hardly chance.
 */
final class Silence {

    /** By chance alone nothing comes where 7 are expected once in a thousand times. */
    private static final double SURE = 7;

    private static final Duration STEP = Duration.ofMinutes(10);
    private static final double HOUR = Duration.ofHours(1).toSeconds();

    private Silence() {}

    /** @param last when something came last */
    static boolean isUnusual(Rhythm usual, Instant last, Instant now, ZoneId zone) {
        double expected = 0;
        for (var from = last; from.isBefore(now) && expected < SURE; from = from.plus(STEP)) {
            var to = from.plus(STEP).isBefore(now) ? from.plus(STEP) : now;
            expected += usual.perHour(from.atZone(zone))
                    * Duration.between(from, to).toSeconds()
                    / HOUR;
        }
        return expected >= SURE;
    }
}
