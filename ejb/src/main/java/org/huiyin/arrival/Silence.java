package org.huiyin.arrival;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * Whether a channel has been silent for longer than it usually is at these hours. Pure. What usually comes is counted by the
 * hour of the day; a silence in which so much should have come is hardly chance.
 */
final class Silence {

    static final Duration WATCHED = Duration.ofDays(14);
    /** By chance alone nothing comes where 7 are expected once in a thousand times. */
    private static final double SURE = 7;

    private static final int HOURS = 24;

    private Silence() {}

    /** @param received when something came within {@link #WATCHED}, newest first */
    static boolean isUnusual(List<Instant> received, Instant now, ZoneId zone) {
        if (received.isEmpty()) {
            return false;
        }
        var perHour = new double[HOURS];
        double days = WATCHED.toDays();
        received.forEach(at -> perHour[at.atZone(zone).getHour()] += 1 / days);
        double expected = 0;
        var from = received.getFirst();
        while (from.isBefore(now) && expected < SURE) {
            var to = from.plus(Duration.ofMinutes(10));
            var until = to.isBefore(now) ? to : now;
            expected += perHour[from.atZone(zone).getHour()]
                    * Duration.between(from, until).toSeconds()
                    / 3600.0;
            from = to;
        }
        return expected >= SURE;
    }
}
