package org.huiyin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReceiptTrailTest {

    private static final Instant RECEIVED = Instant.parse("2026-03-02T08:00:00Z");

    @Test
    void whatHadHappenedBeforeTheReportCameHoldsFromTheReportOn() {
        var before = new Receipt.Step("assigned", RECEIVED.minus(Duration.ofDays(2)));
        var after = new Receipt.Step("fixed", RECEIVED.plus(Duration.ofDays(1)));

        assertThat(ReceiptTrail.notBefore(RECEIVED, before)).isEqualTo(new Receipt.Step("assigned", RECEIVED));
        assertThat(ReceiptTrail.notBefore(RECEIVED, after)).isEqualTo(after);
    }
}
