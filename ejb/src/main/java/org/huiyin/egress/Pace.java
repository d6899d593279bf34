package org.huiyin.egress;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How often something may be done to each of many; asked before it is done, so that no vendor has to refuse. */
public final class Pace {

    private static final int MOST = 10_000;

    private final Duration gap;
    private final Clock clock;
    private final Map<String, Instant> next = new LinkedHashMap<>();

    /** @param gap between two of them to the same */
    public Pace(Duration gap, Clock clock) {
        this.gap = gap;
        this.clock = clock;
    }

    /** Nothing where it may be done now, and then that counts; else how long until it may. */
    public synchronized Optional<Duration> pauseBefore(String whom) {
        var now = clock.instant();
        var free = next.getOrDefault(whom, Instant.MIN);
        if (free.isAfter(now)) {
            return Optional.of(Duration.between(now, free));
        }
        forget(now);
        // Behind all others: whoever was called just now is forgotten last.
        next.remove(whom);
        next.put(whom, now.plus(gap));
        return Optional.empty();
    }

    private void forget(Instant now) {
        Iterator<Instant> oldest = next.values().iterator();
        while (oldest.hasNext() && next.size() >= MOST) {
            oldest.next();
            oldest.remove();
        }
        next.values().removeIf(free -> next.size() > MOST / 2 && free.isBefore(now));
    }
}
