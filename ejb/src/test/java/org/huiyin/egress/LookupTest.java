package org.huiyin.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Names that the system's resolver never answers for. */
@Timeout(20)
class LookupTest {

    private static final Duration MOMENT = Duration.ofMillis(1);
    private static final Duration LONG = Duration.ofSeconds(15);

    @Test
    void onlySoManyNamesHangAndTheNextIsRefusedUntilOneIsAnsweredFor() throws Exception {
        var over = new CountDownLatch(1);
        var asked = new AtomicInteger();
        var lookup = new Lookup(host -> {
            asked.incrementAndGet();
            return after(over);
        });
        for (int i = 0; i < Lookup.MOST_HANGING; i++) {
            assertThatThrownBy(() -> lookup.of("shop.example", MOMENT)).isInstanceOf(UnknownHostException.class);
        }

        assertThatThrownBy(() -> lookup.of("shop.example", MOMENT))
                .isInstanceOf(NotSent.class)
                .hasMessage("names-unanswered");
        assertThat(asked.get()).isLessThanOrEqualTo(Lookup.MOST_HANGING);

        over.countDown();
        assertThat(lookup.of("shop.example", LONG)).containsExactly(InetAddress.getLoopbackAddress());
    }

    @Test
    void aNameThatIsUnknownHoldsNoPlace() {
        var lookup = new Lookup(host -> {
            throw new UnknownHostException(host);
        });
        for (int i = 0; i <= Lookup.MOST_HANGING; i++) {
            assertThatThrownBy(() -> lookup.of("nobody.example", LONG)).isInstanceOf(UnknownHostException.class);
        }
    }

    private static List<InetAddress> after(CountDownLatch over) {
        try {
            over.await();
            return List.of(InetAddress.getLoopbackAddress());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
