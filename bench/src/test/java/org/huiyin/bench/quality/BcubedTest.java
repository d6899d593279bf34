package org.huiyin.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class BcubedTest {

    @Test
    void whatIsGroupedRightlyIsOne() {
        var right = List.of(0, 0, 1, 2);

        assertThat(Bcubed.of(right, right)).isEqualTo(new Bcubed(1, 1));
        assertThat(Bcubed.of(right, right).f1()).isEqualTo(1);
    }

    @Test
    void oneHeapHasEveryMateAndManyStrangers() {
        var heap = Bcubed.of(List.of(0, 0, 0, 0), List.of(0, 0, 1, 2));

        assertThat(heap.recall()).isEqualTo(1);
        assertThat(heap.precision()).isCloseTo((0.5 + 0.5 + 0.25 + 0.25) / 4, within(1e-9));
    }

    @Test
    void everybodyAloneMeetsNoStrangerAndNoMate() {
        var alone = Bcubed.of(List.of(0, 1, 2, 3), List.of(0, 0, 1, 2));

        assertThat(alone.precision()).isEqualTo(1);
        assertThat(alone.recall()).isCloseTo(0.75, within(1e-9));
    }
}
