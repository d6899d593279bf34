package org.huiyin.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class SparkTest {

    private static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");

    @Test
    void aDayIsADayWhereTheShopIs() {
        var justAfterMidnightInShanghai = Instant.parse("2026-11-20T16:05:00Z");
        var justBefore = Instant.parse("2026-11-20T15:55:00Z");
        var longAgo = Instant.parse("2026-01-01T00:00:00Z");

        var spark =
                Spark.of(List.of(justAfterMidnightInShanghai, justBefore, longAgo), 3, NOW, ZoneId.of("Asia/Shanghai"));

        assertThat(spark.counts()).containsExactly(0, 1, 1);
    }

    @Test
    void theLineStartsAtZeroAndIsAsHighAsTheHighestDay() {
        assertThat(new Spark(0, 10).line()).isEqualTo("M4.0 48.0 L210.0 8.0");
        assertThat(new Spark(5, 5).line()).isEqualTo("M4.0 8.0 L210.0 8.0");
        assertThat(new Spark(0, 0).line()).isEqualTo("M4.0 48.0 L210.0 48.0");
    }

    @Test
    void aWaveNeedsSomeReportsAndTwiceTheUsual() {
        assertThat(new Spark(2, 2, 2, 8).wave()).isEqualTo(4.0);
        assertThat(new Spark(0, 0, 0, 2).wave()).isZero();
        assertThat(new Spark(5, 5, 5, 9).wave()).isZero();
        assertThat(new Spark(0, 0, 0, 3).wave()).isEqualTo(3.0);
    }
}
