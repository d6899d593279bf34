package org.huiyin.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Executor;

/**
 * Runs what follows from an event beside whoever caused it. While a history is told it runs at once and on the same thread:
 * the time of a history is known there alone.
 */
@ApplicationScoped
public class Aside implements Executor {

    private final Time time;

    @Resource
    @SuppressWarnings("NullAway.Init")
    private ManagedExecutorService executor;

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
}
