package org.huiyin.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoticePolicyTest {

    private static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");
    private final NoticePolicy policy = policy(Optional.empty(), 0);

    @Test
    void anOutcomeCanBeUndoneForAWhileAndAnAnswerToAQuestionGoesAtOnce() {
        assertThat(policy.dueAt(NoticeKind.FIXED, NOON, List.of())).isEqualTo(NOON.plusSeconds(10));
        assertThat(policy.dueAt(NoticeKind.ACKNOWLEDGEMENT, NOON, List.of())).isEqualTo(NOON);
    }

    @Test
    void overTheBudgetAMessageWaitsUntilTheOldestIsADayOld() {
        var two = policy(Optional.empty(), 2);
        var lately = List.of(NOON.minusSeconds(7200), NOON.minusSeconds(3600));

        assertThat(two.dueAt(NoticeKind.FIXED, NOON, lately))
                .isEqualTo(NOON.minusSeconds(7200).plus(Duration.ofDays(1)));
        assertThat(two.dueAt(NoticeKind.FIXED, NOON, lately.subList(0, 1))).isEqualTo(NOON.plusSeconds(10));
        assertThat(two.dueAt(NoticeKind.ACKNOWLEDGEMENT, NOON, lately)).isEqualTo(NOON);
    }

    @Test
    void whatHasToWaitLeavesTogether() {
        var one = policy(Optional.empty(), 1);
        var tomorrow = NOON.plus(Duration.ofDays(1));

        assertThat(one.dueAt(NoticeKind.FIXED, NOON, List.of(NOON, tomorrow))).isEqualTo(tomorrow);
        assertThat(one.dueAt(NoticeKind.FIXED, NOON, List.of(NOON, tomorrow, tomorrow)))
                .isEqualTo(tomorrow);
    }

    @Test
    void atNightOnlyWhatIsAskedForLeaves() {
        var quiet = policy(QuietHours.of("22:00-08:00", ZoneId.of("Asia/Shanghai")), 0);
        var midnight = Instant.parse("2026-11-21T16:00:00Z");

        assertThat(quiet.mayLeave(midnight))
                .contains(NoticeKind.ACKNOWLEDGEMENT, NoticeKind.MY_LINKS)
                .doesNotContain(NoticeKind.FIXED, NoticeKind.RELEASE, NoticeKind.DIGEST);
        assertThat(quiet.mayLeave(NOON)).containsExactlyInAnyOrder(NoticeKind.values());
    }

    @Test
    void quietHoursBeginOnTheMinuteAndEndBeforeIt() {
        var utc = ZoneId.of("UTC");
        var lunch = QuietHours.of("12:00 - 13:30", utc).orElseThrow();

        assertThat(lunch.contains(Instant.parse("2026-11-21T12:00:00Z"))).isTrue();
        assertThat(lunch.contains(Instant.parse("2026-11-21T13:29:59Z"))).isTrue();
        assertThat(lunch.contains(Instant.parse("2026-11-21T13:30:00Z"))).isFalse();
        assertThat(QuietHours.of(" ", utc)).isEmpty();
        assertThatThrownBy(() -> QuietHours.of("nachts", utc)).hasMessageContaining("quiet-hours");
    }

    @Test
    void oneMailboxIsAcknowledgedOnceAnHourAndThreeTimesADay() {
        assertThat(policy.mayAcknowledge(NOON, List.of())).isTrue();
        assertThat(policy.mayAcknowledge(NOON, List.of(NOON.minusSeconds(3599))))
                .isFalse();
        assertThat(policy.mayAcknowledge(NOON, List.of(NOON.minusSeconds(3600))))
                .isTrue();
        var three = List.of(NOON.minusSeconds(7200), NOON.minusSeconds(9000), NOON.minusSeconds(80_000));
        assertThat(policy.mayAcknowledge(NOON, three)).isFalse();
        assertThat(policy.mayAcknowledge(NOON, three.subList(0, 2))).isTrue();
    }

    @Test
    void whatWaitedTooLongIsStale() {
        assertThat(policy.isStale(NOON.minus(Duration.ofDays(14)), NOON)).isFalse();
        assertThat(policy.isStale(NOON.minus(Duration.ofDays(14)).minusMillis(1), NOON))
                .isTrue();
    }

    @Test
    void aDigestTellsOfTheLastHourOrDayThatIsOver() {
        var shanghai = ZoneId.of("Asia/Shanghai");
        var at = Instant.parse("2026-11-21T04:31:00Z");

        var hour = DigestRhythm.HOURLY.lastBefore(at, shanghai).orElseThrow();
        assertThat(hour.from()).isEqualTo(Instant.parse("2026-11-21T03:00:00Z"));
        assertThat(hour.until()).isEqualTo(Instant.parse("2026-11-21T04:00:00Z"));
        var day = DigestRhythm.DAILY.lastBefore(at, shanghai).orElseThrow();
        assertThat(day.name()).isEqualTo("2026-11-20");
        assertThat(day.until()).isEqualTo(Instant.parse("2026-11-20T16:00:00Z"));
        assertThat(DigestRhythm.OFF.lastBefore(at, shanghai)).isEmpty();
    }

    private static NoticePolicy policy(Optional<QuietHours> quiet, int budget) {
        return new NoticePolicy(Duration.ofSeconds(10), quiet, budget, Duration.ofDays(14));
    }
}
