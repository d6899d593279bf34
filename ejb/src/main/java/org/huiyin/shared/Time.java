package org.huiyin.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The product's one clock, in whole microseconds, because that is what both databases keep. */
@ApplicationScoped
public class Time {

    private static final Duration MICROSECOND = Duration.ofNanos(1000);

    private final Clock system = Clock.tick(Clock.systemUTC(), MICROSECOND);

    @SuppressWarnings("ThreadLocalUsage") // One bean, so one thread local.
    private final ThreadLocal<@Nullable Instant> pretended = new ThreadLocal<>();

    @Produces
    @ApplicationScoped
    Clock clock() {
        return new Told(() -> {
            var instant = pretended.get();
            return instant == null ? system.instant() : instant;
        });
    }

    /** Runs the action as if it were that moment, on this thread alone. For telling a history, such as the demo's. */
    public void at(Instant instant, Runnable action) {
        pretended.set(instant);
        try {
            action.run();
        } finally {
            pretended.remove();
        }
    }

    /** Whether this thread tells a history, with a clock of its own. */
    public boolean isTold() {
        return pretended.get() != null;
    }

    /** A clock that asks a source; always in UTC. Not final: the container wraps it. */
    static class Told extends Clock {

        private final InstantSource source;

        Told(InstantSource source) {
            this.source = source;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return source.withZone(zone);
        }

        @Override
        public Instant instant() {
            return source.instant();
        }
    }
}
