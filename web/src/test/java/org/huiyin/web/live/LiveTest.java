package org.huiyin.web.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseBroadcaster;
import jakarta.ws.rs.sse.SseEventSink;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.huiyin.shared.Refusal;
import org.junit.jupiter.api.Test;

@SuppressWarnings("rawtypes") // As the interface of the platform has them.
class LiveTest {

    private final Watch watch = new Watch();
    private final Live live = new Live(watch);

    @Test
    void onlyThoseOnTheTopicAreTold() {
        var here = join("lin", "inbox:pay");
        var there = join("chen", "inbox:store");

        live.changed("inbox:pay");

        assertThat(here.names).containsExactly("changed");
        assertThat(there.names).isEmpty();
    }

    @Test
    void aFourthPageTakesThePlaceOfTheFirst() {
        var first = join("lin", "inbox");
        join("lin", "inbox");
        join("lin", "inbox");
        join("lin", "inbox");

        assertThat(first.isClosed()).isTrue();
        assertThat(live.size()).isEqualTo(Live.MOST_PER_MEMBER);
    }

    @Test
    void aPageThatIsGoneIsDroppedAtTheNextBeat() {
        var gone = join("lin", "inbox");
        gone.broken = true;

        live.beat();

        assertThat(live.size()).isZero();
        assertThat(gone.isClosed()).isTrue();
    }

    @Test
    void afterTenMinutesAPageHasToComeAgain() {
        var page = join("lin", "inbox");

        watch.pass(Duration.ofMinutes(11));
        live.beat();

        assertThat(page.isClosed()).isTrue();
    }

    @Test
    void whenTooManyListenTheNextIsRefused() {
        for (int i = 0; i < Live.MOST; i++) {
            join("member " + i, "inbox");
        }

        assertThatThrownBy(() -> join("one more", "inbox")).isInstanceOf(Refusal.TooMany.class);
    }

    private Sink join(String who, String topic) {
        watch.pass(Duration.ofMillis(1));
        var sink = new Sink();
        live.join(who, topic, sink, new Events());
        return sink;
    }

    private static final class Watch extends Clock {

        private Instant now = Instant.parse("2026-11-21T00:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

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

    private static final class Sink implements SseEventSink {

        private final List<String> names = new ArrayList<>();
        private boolean closed;
        private boolean broken;

        @Override
        public boolean isClosed() {
            return closed;
        }

        @Override
        public CompletionStage<?> send(OutboundSseEvent event) {
            if (broken) {
                return CompletableFuture.failedFuture(new java.io.IOException("gone"));
            }
            if (event.getName() != null) {
                names.add(event.getName());
            }
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private static final class Events implements Sse {

        @Override
        public OutboundSseEvent.Builder newEventBuilder() {
            return new Builder();
        }

        @Override
        public SseBroadcaster newBroadcaster() {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Builder implements OutboundSseEvent.Builder {

        private String name;

        @Override
        public OutboundSseEvent.Builder name(String newName) {
            name = newName;
            return this;
        }

        @Override
        public OutboundSseEvent build() {
            var built = name;
            return (OutboundSseEvent) Proxy.newProxyInstance(
                    LiveTest.class.getClassLoader(),
                    new Class<?>[] {OutboundSseEvent.class},
                    (self, method, arguments) -> method.getName().equals("getName") ? built : null);
        }

        @Override
        public OutboundSseEvent.Builder id(String id) {
            return this;
        }

        @Override
        public OutboundSseEvent.Builder reconnectDelay(long milliseconds) {
            return this;
        }

        @Override
        public OutboundSseEvent.Builder mediaType(MediaType mediaType) {
            return this;
        }

        @Override
        public OutboundSseEvent.Builder comment(String comment) {
            return this;
        }

        @Override
        public OutboundSseEvent.Builder data(Class type, Object data) {
            return this;
        }

        @Override
        public OutboundSseEvent.Builder data(GenericType type, Object data) {
            return this;
        }

        @Override
        public OutboundSseEvent.Builder data(Object data) {
            return this;
        }
    }
}
