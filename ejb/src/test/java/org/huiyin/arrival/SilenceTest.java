package org.huiyin.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

/** When it is too quiet, told from what came in two weeks. The last that came always came at a full hour. */
class SilenceTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    /** A Monday. */
    private static final ZonedDateTime MONDAY = ZonedDateTime.of(2026, 11, 2, 0, 0, 0, 0, SHANGHAI);

    @Test
    void aSteadyChannelIsMissedAfterAWhile() {
        var last = MONDAY.plusDays(14);
        var rhythm = rhythm(last, at -> 2);

        assertThat(isUnusual(rhythm, last, Duration.ofHours(3))).isFalse();
        assertThat(isUnusual(rhythm, last, Duration.ofHours(4))).isTrue();
        assertThat(isUnusual(rhythm, last, Duration.ZERO)).isFalse();
        assertThat(isUnusual(rhythm, last, Duration.ofHours(-1))).isFalse();
    }

    @Test
    void nightsAreQuiet() {
        var last = MONDAY.plusDays(14).withHour(19);
        var rhythm = rhythm(last, at -> at.getHour() >= 8 && at.getHour() < 20 ? 2 : 0);

        assertThat(isUnusual(rhythm, last, Duration.ofHours(12))).isFalse();
        assertThat(isUnusual(rhythm, last, Duration.ofHours(17))).isTrue();
    }

    @Test
    void theHoursAreThoseOfTheShopAndNotOfGreenwich() {
        var last = MONDAY.plusDays(14).withHour(19);
        var rhythm = rhythm(last, at -> at.getHour() >= 8 && at.getHour() < 20 ? 3 : 0);

        // 01:00 to 07:00 in Shanghai is 17:00 to 23:00 in Greenwich.
        assertThat(rhythm.perHour(last.withHour(3))).isZero();
        assertThat(rhythm.perHour(last.withHour(12))).isGreaterThan(2.5);
    }

    @Test
    void weekendsOfAnOfficeAreQuietAndItsMondaysAreNot() {
        var friday = MONDAY.plusDays(11).withHour(17);
        var rhythm = rhythm(friday, at -> isWorkDay(at) && at.getHour() >= 9 && at.getHour() < 18 ? 2 : 0);

        assertThat(isUnusual(rhythm, friday, Duration.ofHours(24))).isFalse();
        assertThat(isUnusual(rhythm, friday, Duration.ofHours(63))).isFalse();
        assertThat(isUnusual(rhythm, friday, Duration.ofHours(69))).isTrue();
    }

    @Test
    void onANewChannelADayIsLikeOthersOfItsKind() {
        var tuesday = MONDAY.plusDays(1).withHour(22);
        var rhythm = new Rhythm(counts(tuesday, Duration.ofHours(46), at -> 4), tuesday.toInstant(), SHANGHAI);

        assertThat(isUnusual(rhythm, tuesday, Duration.ofHours(1))).isFalse();
        assertThat(isUnusual(rhythm, tuesday, Duration.ofHours(4))).isTrue();
        assertThat(rhythm.perHour(tuesday.plusDays(1))).isGreaterThan(2);
        assertThat(rhythm.perHour(MONDAY.plusDays(5).withHour(12)))
                .as("nobody knows of its weekends yet")
                .isZero();
    }

    @Test
    void whatDiedLongAgoStaysSilent() {
        var last = MONDAY.plusDays(14);
        var rhythm = rhythm(last, at -> at.getHour() == 10 ? 3 : 0);

        assertThat(isUnusual(rhythm, last, Duration.ofDays(1))).isFalse();
        assertThat(isUnusual(rhythm, last, Duration.ofDays(13))).isTrue();
        assertThat(isUnusual(rhythm, last, Duration.ofDays(400))).isTrue();
    }

    @Test
    void oneStormSaysNothingOfOtherDays() {
        var last = MONDAY.plusDays(14);
        var storm = MONDAY.plusDays(8).withHour(15);
        var rhythm = rhythm(last, at -> at.equals(storm) ? 5_000 : at.getHour() == 23 ? 1 : 0);

        assertThat(isUnusual(rhythm, last, Duration.ofHours(22))).isFalse();
    }

    @Test
    void aBusyChannelIsNotMissedInMinutesButWithinTheHour() {
        var last = MONDAY.plusDays(14);
        var rhythm = rhythm(last, at -> 4_000);

        assertThat(isUnusual(rhythm, last, Duration.ofMinutes(20))).isFalse();
        assertThat(isUnusual(rhythm, last, Duration.ofMinutes(50))).isTrue();
    }

    @Test
    void whereNextToNothingComesNothingIsMissed() {
        var last = MONDAY.plusDays(14);
        var rhythm = rhythm(last, at -> at.getDayOfWeek() == DayOfWeek.WEDNESDAY && at.getHour() == 10 ? 1 : 0);

        assertThat(isUnusual(rhythm, last, Duration.ofDays(20))).isFalse();
        assertThat(isUnusual(new Rhythm(Map.of(), last.toInstant(), SHANGHAI), last, Duration.ofDays(20)))
                .isFalse();
    }

    private static boolean isWorkDay(ZonedDateTime at) {
        return at.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    private static boolean isUnusual(Rhythm rhythm, ZonedDateTime last, Duration silence) {
        return Silence.isUnusual(rhythm, last.toInstant(), last.toInstant().plus(silence), SHANGHAI);
    }

    private static Rhythm rhythm(ZonedDateTime last, ToIntFunction<ZonedDateTime> perHour) {
        return new Rhythm(counts(last, Rhythm.WATCHED, perHour), last.toInstant(), SHANGHAI);
    }

    private static Map<Instant, Long> counts(ZonedDateTime last, Duration since, ToIntFunction<ZonedDateTime> perHour) {
        var counts = new HashMap<Instant, Long>();
        for (var at = last.minus(since).truncatedTo(ChronoUnit.HOURS); at.isBefore(last); at = at.plusHours(1)) {
            if (perHour.applyAsInt(at) > 0) {
                counts.put(at.toInstant(), (long) perHour.applyAsInt(at));
            }
        }
        return counts;
    }
}
