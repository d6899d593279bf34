package org.huiyin.notice;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** When nobody is disturbed. May go over midnight. The start belongs to it, the end does not. */
record QuietHours(LocalTime from, LocalTime until, ZoneId zone) {

    /** {@code 22:00-08:00}; nothing means never. */
    static Optional<QuietHours> of(String text, ZoneId zone) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        var ends = text.strip().split("\\s*-\\s*");
        try {
            if (ends.length == 2) {
                return Optional.of(new QuietHours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]), zone));
            }
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("huiyin.notice.quiet-hours is like 22:00-08:00, not " + text, e);
        }
        throw new IllegalArgumentException("huiyin.notice.quiet-hours is like 22:00-08:00, not " + text);
    }

    boolean contains(Instant at) {
        var time = at.atZone(zone).toLocalTime();
        boolean afterStart = !time.isBefore(from);
        boolean beforeEnd = time.isBefore(until);
        return from.isBefore(until) ? afterStart && beforeEnd : afterStart || beforeEnd;
    }
}
