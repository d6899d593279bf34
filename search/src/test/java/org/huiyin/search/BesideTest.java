package org.huiyin.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BesideTest {

    private static final List<Integer> NUMBERS = IntStream.range(0, 101).boxed().toList();

    @Test
    void resultsComeInTheOrderOfWhatWasAskedFor() {
        try (var beside = new Beside("test")) {
            assertThat(beside.each(NUMBERS, n -> 2 * n))
                    .containsExactlyElementsOf(NUMBERS.stream().map(n -> 2 * n).toList());
            assertThat(beside.each(List.<Integer>of(), n -> n)).isEmpty();
            assertThat(beside.each(List.of(7), n -> n)).containsExactly(7);
        }
    }

    @Test
    void whatOneThrowsIsThrownWhenAllAreThrough() {
        var through = new AtomicInteger();
        try (var beside = new Beside("test")) {
            assertThatIllegalStateException().isThrownBy(() -> beside.each(NUMBERS, n -> work(n, through)));
        }
        assertThat(through).hasValue(100);
    }

    private static int work(int n, AtomicInteger through) {
        if (n == 100) {
            throw new IllegalArgumentException("the last one");
        }
        return through.incrementAndGet();
    }
}
