package org.huiyin.web.page;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;

/** Times as people read them, in the zone of the installation. Inside the product a time is an {@link Instant}. */
final class Dates {

    private static final Duration THIS_WEEK = Duration.ofDays(7);

    private final Language language;
    private final ZoneId zone;
    private final Clock clock;

    Dates(Language language, ZoneId zone, Clock clock) {
        this.language = language;
        this.zone = zone;
        this.clock = clock;
    }

    /** In English the day comes first, as everywhere else on the pages and in the mails. */
    String date(Instant instant) {
        if (!language.isChinese()) {
            return DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale()).format(instant.atZone(zone));
        }
        return new DateTimeFormatterBuilder()
                .appendLocalized(FormatStyle.LONG, null)
                .toFormatter(language.locale())
                .format(instant.atZone(zone));
    }

    /** With the weekday when it is less than a week away; without the year when it is this one. */
    String dateTime(Instant instant) {
        var at = instant.atZone(zone);
        var now = clock.instant().atZone(zone);
        var day = day(at, at.getYear() == now.getYear());
        if (Duration.between(instant, clock.instant()).abs().compareTo(THIS_WEEK) < 0) {
            day += weekday(at);
        }
        return day + (language.isChinese() ? " " : ", ") + time(instant);
    }

    String time(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm", language.locale()).format(instant.atZone(zone));
    }

    private String day(ZonedDateTime at, boolean thisYear) {
        if (language.isChinese()) {
            return DateTimeFormatter.ofPattern(thisYear ? "M月d日" : "yyyy年M月d日", language.locale())
                    .format(at);
        }
        return DateTimeFormatter.ofPattern(thisYear ? "d MMM" : "d MMM yyyy", language.locale())
                .format(at);
    }

    private String weekday(ZonedDateTime at) {
        var name = at.getDayOfWeek().getDisplayName(TextStyle.SHORT, language.locale());
        return language.isChinese() ? name : " (" + name + ")";
    }
}
