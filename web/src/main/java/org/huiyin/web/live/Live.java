package org.huiyin.web.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.huiyin.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** The open pages and what they listen to. A page is dropped when writing to it fails, or after ten minutes anyway. */
@ApplicationScoped
public class Live {

    static final int MOST_PER_MEMBER = 3;
    static final int MOST = 500;

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Clock clock;
    private final Queue<Listener> listeners = new ConcurrentLinkedQueue<>();
    private final AtomicReference<@Nullable Sse> events = new AtomicReference<>();

    @Inject
    public Live(Clock clock) {
        this.clock = clock;
    }

    /** Says to everybody on that topic that it is worth looking again. */
    public void changed(String topic) {
        tell(listener -> listener.topic().equals(topic), event -> event.name("changed")
                .data(topic));
    }

    /** As {@link #changed(String)}, to those alone for whom it exists at this moment. */
    public void changed(String topic, Predicate<String> whoMayHear) {
        tell(
                listener -> listener.topic().equals(topic) && whoMayHear.test(listener.who()),
                event -> event.name("changed").data(topic));
    }

    /** Keeps connections through proxies, and finds out which pages are gone. */
    public void beat() {
        var oldest = clock.instant().minus(LONGEST);
        dropIf(listener -> listener.since().isBefore(oldest));
        tell(listener -> true, event -> event.comment("here"));
    }

    /** A fourth page of one member takes the place of the first: tabs are forgotten, not refused. */
    void join(String who, String topic, SseEventSink sink, Sse sse) {
        events.set(sse);
        if (listeners.size() >= MOST) {
            throw new Refusal.TooMany("live.full", Duration.ofMinutes(1));
        }
        var own = ownOf(who);
        own.stream().limit(Math.max(0, own.size() - MOST_PER_MEMBER + 1)).forEach(this::drop);
        listeners.add(new Listener(who, topic, clock.instant(), sink));
        tell(listener -> listener.sink() == sink, event -> event.comment("welcome"));
    }

    int size() {
        return listeners.size();
    }

    private List<Listener> ownOf(String who) {
        return listeners.stream()
                .filter(listener -> listener.who().equals(who))
                .sorted(Comparator.comparing(Listener::since))
                .toList();
    }

    private void tell(Predicate<Listener> whom, UnaryOperator<OutboundSseEvent.Builder> what) {
        var sse = events.get();
        if (sse == null) {
            return;
        }
        var event = what.apply(sse.newEventBuilder()).build();
        dropIf(listener -> whom.test(listener) && !listener.hears(event));
    }

    private void dropIf(Predicate<Listener> gone) {
        listeners.stream().filter(gone).toList().forEach(this::drop);
    }

    private void drop(Listener listener) {
        listeners.remove(listener);
        listener.leave();
    }
}
