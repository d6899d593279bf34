package org.huiyin.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Runs what follows from an event beside whoever caused it. While a history is told it runs at once and on the same thread:
 * the time of a history is known there alone.
 */
@ApplicationScoped
public class Aside implements Executor {

    private static final Duration MOMENT = Duration.ofMillis(300);

    private final Time time;

    @Resource
    @SuppressWarnings("NullAway.Init")
    private ManagedExecutorService executor;

    @Resource
    @SuppressWarnings("NullAway.Init")
    private ManagedScheduledExecutorService clock;

    @Inject
    @SuppressWarnings("NullAway.Init")
    public Aside(Time time) {
        this.time = time;
    }

    @Override
    public void execute(Runnable work) {
        if (time.isTold()) {
            work.run();
        } else {
            executor.execute(work);
        }
    }

    /** As {@link #execute}, a moment later: what has time is done together with what comes meanwhile. */
    @SuppressWarnings("FutureReturnValueIgnored") // It handles its own failures.
    public void soon(Runnable work) {
        if (time.isTold()) {
            work.run();
        } else {
            clock.schedule(work, MOMENT.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
