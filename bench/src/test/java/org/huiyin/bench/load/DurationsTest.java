package org.huiyin.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DurationsTest {

    @Test
    void sharesAreValuesThatWereMeasured() {
        var durations = new Durations();
        LongStream.rangeClosed(1, 10_000).forEach(i -> durations.add(i * 1_000_000));

        assertThat(durations.millis(0.5)).isEqualTo(5_000);
        assertThat(durations.millis(0.99)).isEqualTo(9_900);
        assertThat(durations.millis(1)).isEqualTo(10_000);
    }

    @Test
    void nothingMeasuredIsNotZero() {
        assertThat(new Durations().millis(0.5)).isNaN();
    }
}
