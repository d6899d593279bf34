package org.huiyin.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.huiyin.access.LoginAttempts.Failures;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final Patience PATIENCE = new Patience(3, Duration.ofSeconds(30));

    @Test
    void theFirstFailuresCostNothing() {
        assertThat(PATIENCE.waitAfter(0)).isZero();
        assertThat(PATIENCE.waitAfter(2)).isZero();
    }

    @Test
    void thenTheWaitDoubles() {
        assertThat(PATIENCE.waitAfter(3)).hasSeconds(1);
        assertThat(PATIENCE.waitAfter(4)).hasSeconds(2);
        assertThat(PATIENCE.waitAfter(6)).hasSeconds(8);
    }

    @Test
    void butItIsNeverAPermanentLock() {
        assertThat(PATIENCE.waitAfter(1_000_000)).hasSeconds(30);
        assertThat(PATIENCE.left(new Failures(1_000_000, NOW.minusSeconds(30)), NOW))
                .isZero();
    }

    @Test
    void theWaitCountsFromTheLastFailure() {
        assertThat(PATIENCE.left(new Failures(5, NOW.minusSeconds(1)), NOW)).hasSeconds(3);
        assertThat(PATIENCE.left(new Failures(5, NOW.minusSeconds(4)), NOW)).isZero();
    }
}
