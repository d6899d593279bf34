package org.huiyin.web.live;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Every fifteen seconds: often enough for every proxy, seldom enough for every phone. */
@ApplicationScoped
class Heartbeat {

    private static final long SECONDS = 15;
    private static final System.Logger LOG = System.getLogger(Heartbeat.class.getName());

    private final Live live;

    @Resource
    private @Nullable ManagedScheduledExecutorService executor;

    private @Nullable ScheduledFuture<?> beating;

    @Inject
    Heartbeat(Live live) {
        this.live = live;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        if (executor != null) {
            beating = executor.scheduleAtFixedRate(this::beat, SECONDS, SECONDS, TimeUnit.SECONDS);
        }
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object application) {
        if (beating != null) {
            beating.cancel(true);
        }
    }

    private void beat() {
        try {
            live.beat();
        } catch (RuntimeException e) {
            // Thrown on, it would end the beating for good.
            LOG.log(System.Logger.Level.WARNING, "A beat of the live pages was lost", e);
        }
    }
}
