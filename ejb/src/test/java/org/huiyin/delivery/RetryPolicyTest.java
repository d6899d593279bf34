package org.huiyin.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    @Test
    void pausesGrowFromHalfAMinuteToFourHours() {
        assertThat(RetryPolicy.pauseAfter(1, 0)).isEqualTo(Duration.ofSeconds(30));
        assertThat(RetryPolicy.pauseAfter(2, 0)).isEqualTo(Duration.ofMinutes(1));
        assertThat(RetryPolicy.pauseAfter(3, 1)).isEqualTo(Duration.ofMinutes(3));
        assertThat(RetryPolicy.pauseAfter(1000, 0)).isEqualTo(Duration.ofHours(4));
        assertThat(RetryPolicy.pauseAfter(1000, 1)).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void triedAsOftenAsAllowedAMessageHasHadAboutFiveDays() {
        var total = Duration.ZERO;
        for (int attempt = 1; attempt < RetryPolicy.MOST_ATTEMPTS; attempt++) {
            total = total.plus(RetryPolicy.pauseAfter(attempt, 0.5));
        }
        assertThat(total).isBetween(Duration.ofDays(4), Duration.ofDays(6));
    }
}
