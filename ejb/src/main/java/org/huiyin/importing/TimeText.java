package org.huiyin.importing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Moments as exports write them. What says no zone is of the zone that was chosen for the file. */
final class TimeText {

    private static final List<DateTimeFormatter> WRITTEN = List.of(
            DateTimeFormatter.ofPattern("uuuu-M-d H:m[:s]", Locale.ROOT),
            DateTimeFormatter.ofPattern("uuuu/M/d H:m[:s]", Locale.ROOT),
            DateTimeFormatter.ofPattern("uuuu.M.d H:m[:s]", Locale.ROOT),
            DateTimeFormatter.ofPattern("uuuu年M月d日[ ]H:m[:s]", Locale.ROOT));
    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ofPattern("uuuu-M-d", Locale.ROOT),
            DateTimeFormatter.ofPattern("uuuu/M/d", Locale.ROOT),
            DateTimeFormatter.ofPattern("uuuu.M.d", Locale.ROOT),
            DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.ROOT));
    private static final long FIRST_MILLISECONDS = 100_000_000_000L;

    private TimeText() {}

    static Optional<Instant> read(String text, ZoneId zone) {
        var plain = text.strip().replaceFirst("\\.\\d{1,9}$", "");
        if (plain.matches("\\d{9,13}")) {
            long number = Long.parseLong(plain);
            return Optional.of(
                    number < FIRST_MILLISECONDS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number));
        }
        return attempt(text.strip(), t -> OffsetDateTime.parse(t).toInstant())
                .or(() ->
                        attempt(plain, t -> LocalDateTime.parse(t).atZone(zone).toInstant()))
                .or(() -> WRITTEN.stream()
                        .flatMap(form ->
                                attempt(plain, t -> LocalDateTime.parse(t, form)
                                                .atZone(zone)
                                                .toInstant())
                                        .stream())
                        .findFirst())
                .or(() -> DAYS.stream()
                        .flatMap(form ->
                                attempt(plain, t -> LocalDate.parse(t, form)
                                                .atStartOfDay(zone)
                                                .toInstant())
                                        .stream())
                        .findFirst());
    }

    private static Optional<Instant> attempt(String text, Function<String, Instant> reading) {
        try {
            return Optional.of(reading.apply(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
