package org.huiyin.web.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** How much of the promised time is used: the ring and the number in it. */
public record Clockwork(Instant due, Duration target, Instant now) {

    private static final double ROUND = 2 * Math.PI * 20;

    public boolean isOver() {
        return due.isBefore(now);
    }

    public boolean isNear() {
        return !isOver() && left().multipliedBy(4).compareTo(target) < 0;
    }

    public Duration left() {
        return Duration.between(now, due).abs();
    }

    /** Of the target, in percent; 100 once it is over. */
    public int used() {
        if (isOver() || target.isZero()) {
            return 100;
        }
        double share = 1 - (double) left().toSeconds() / target.toSeconds();
        return (int) Math.round(100 * Math.clamp(share, 0, 1));
    }

    /** For {@code stroke-dasharray}. */
    public String dashes() {
        return String.format(Locale.ROOT, "%.1f %.1f", ROUND * used() / 100, ROUND);
    }
}
