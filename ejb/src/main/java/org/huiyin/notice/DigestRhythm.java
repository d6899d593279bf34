package org.huiyin.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How often a workgroup hears what was assigned to it. */
enum DigestRhythm {
    OFF,
    HOURLY,
    DAILY;

    /** Two weeks of hours: who was away longer looks into the inbox. */
    private static final int MOST = 336;

    static DigestRhythm of(String word) {
        return switch (word.strip()) {
            case "off" -> OFF;
            case "hourly" -> HOURLY;
            case "daily" -> DAILY;
            default -> throw new IllegalArgumentException("huiyin.notice.digest is off, hourly or daily, not " + word);
        };
    }

    /** A stretch of time that is told as one; {@code name} is the same whoever computes it. */
    record Period(String name, Instant from, Instant until) {}

    /** The last one that is over, in the calendar of that zone. */
    Optional<Period> lastBefore(Instant now, ZoneId zone) {
        var here = now.atZone(zone);
        return switch (this) {
            case OFF -> Optional.empty();
            case HOURLY -> Optional.of(hour(here.truncatedTo(ChronoUnit.HOURS)));
            case DAILY -> Optional.of(day(here.truncatedTo(ChronoUnit.DAYS)));
        };
    }

    /** Every one that ended since that moment, and the last one in any case; newest first. */
    List<Period> over(Instant since, Instant now, ZoneId zone) {
        var over = new ArrayList<Period>();
        var next = lastBefore(now, zone);
        while (next.isPresent() && over.size() < MOST) {
            var period = next.get();
            if (!over.isEmpty() && !period.until().isAfter(since)) {
                break;
            }
            over.add(period);
            next = lastBefore(period.from(), zone);
        }
        return List.copyOf(over);
    }

    private static Period hour(ZonedDateTime end) {
        var from = end.toInstant().minus(Duration.ofHours(1));
        return new Period(from.truncatedTo(ChronoUnit.MINUTES).toString(), from, end.toInstant());
    }

    private static Period day(ZonedDateTime end) {
        var from = end.minusDays(1);
        return new Period(from.toLocalDate().toString(), from.toInstant(), end.toInstant());
    }
}
