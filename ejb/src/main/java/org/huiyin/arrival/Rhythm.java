package org.huiyin.arrival;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** How much usually comes over a channel: by the hour of the day, and more or less by the day of the week. Pure. */
final class Rhythm {

    /** What is looked at: this long before the last that came. Silence itself says nothing of what is usual. */
    static final Duration WATCHED = Duration.ofDays(14);

    /** A storm of messages on one day says nothing of the others, and half an hour without one is no silence. */
    private static final long MOST_AN_HOUR = 12;

    private static final int HOURS = 24;
    private static final double DAY = Duration.ofDays(1).toSeconds();
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final double[] perHour = new double[HOURS];
    private final Map<DayOfWeek, Double> came = new EnumMap<>(DayOfWeek.class);
    /** In days: the first and the last were seen in part. */
    private final Map<DayOfWeek, Double> seen = new EnumMap<>(DayOfWeek.class);

    /**
     * @param counts how much came in an hour, by its beginning; hours in which nothing came are left out
     * @param last when something came last
     */
    Rhythm(Map<Instant, Long> counts, Instant last, ZoneId zone) {
        if (counts.isEmpty()) {
            return;
        }
        var first = Collections.min(counts.keySet());
        double days = Math.max(1, Duration.between(first, last).toSeconds() / DAY);
        counts.forEach((hour, count) -> {
            double counted = Math.min(count, MOST_AN_HOUR);
            var at = hour.atZone(zone);
            perHour[at.getHour()] += counted / days;
            came.merge(at.getDayOfWeek(), counted, Double::sum);
        });
        see(first.atZone(zone), last.atZone(zone));
    }

    private void see(ZonedDateTime first, ZonedDateTime last) {
        for (var from = first; from.isBefore(last); ) {
            var midnight = from.toLocalDate().plusDays(1).atStartOfDay(from.getZone());
            var to = midnight.isBefore(last) ? midnight : last;
            seen.merge(from.getDayOfWeek(), Duration.between(from, to).toSeconds() / DAY, Double::sum);
            from = to;
        }
    }

    double perHour(ZonedDateTime at) {
        return perHour[at.getHour()] * share(at.getDayOfWeek());
    }

    /** How much of the usual comes on that day. One that was not seen yet is like others of its kind, work days or weekend. */
    private double share(DayOfWeek day) {
        if (seen.containsKey(day)) {
            return share(EnumSet.of(day));
        }
        var alike = WEEKEND.contains(day) ? WEEKEND : EnumSet.complementOf(EnumSet.copyOf(WEEKEND));
        return share(alike);
    }

    private double share(Set<DayOfWeek> days) {
        double ofThese = perDay(days);
        return ofThese == 0 ? 0 : ofThese / perDay(Set.copyOf(Arrays.asList(DayOfWeek.values())));
    }

    private double perDay(Set<DayOfWeek> days) {
        double lasted = sumOf(seen, days);
        return lasted == 0 ? 0 : sumOf(came, days) / lasted;
    }

    private static double sumOf(Map<DayOfWeek, Double> each, Set<DayOfWeek> days) {
        return days.stream().mapToDouble(day -> each.getOrDefault(day, 0.0)).sum();
    }
}
