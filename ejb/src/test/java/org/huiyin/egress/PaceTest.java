package org.huiyin.egress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Duration GAP = Duration.ofSeconds(1);

    private Instant now = Instant.parse("2026-11-01T00:00:00Z");
    private final Pace pace = new Pace(GAP, new Moving());

    @Test
    void eachWaitsForItsOwnGap() {
        assertThat(pace.pauseBefore("a")).isEmpty();
        now = now.plusMillis(400);
        assertThat(pace.pauseBefore("a")).contains(Duration.ofMillis(600));
        assertThat(pace.pauseBefore("b")).isEmpty();
        now = now.plusMillis(600);
        assertThat(pace.pauseBefore("a")).isEmpty();
    }

    @Test
    void whoAsksInVainPushesNothingBack() {
        assertThat(pace.pauseBefore("a")).isEmpty();
        now = now.plusMillis(900);
        IntStream.range(0, 50).forEach(i -> assertThat(pace.pauseBefore("a")).isPresent());
        now = now.plusMillis(100);
        assertThat(pace.pauseBefore("a")).isEmpty();
    }

    @Test
    void aThrongOfOthersDoesNotMakeItForgetWhoWasCalledJustNow() {
        assertThat(pace.pauseBefore("a")).isEmpty();
        IntStream.range(0, 4_000)
                .forEach(i -> assertThat(pace.pauseBefore("early " + i)).isEmpty());
        now = now.plus(GAP);
        assertThat(pace.pauseBefore("a")).isEmpty();
        IntStream.range(0, 9_900)
                .forEach(i -> assertThat(pace.pauseBefore("late " + i)).isEmpty());
        assertThat(pace.pauseBefore("a")).isPresent();
    }

    private final class Moving extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
