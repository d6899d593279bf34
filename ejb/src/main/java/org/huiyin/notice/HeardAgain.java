package org.huiyin.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import org.huiyin.arrival.SomebodyHeard;

/** Lets go what could not be said because its reader had been silent for too long, as soon as they speak. */
@ApplicationScoped
class HeardAgain {

    private static final System.Logger LOG = System.getLogger(HeardAgain.class.getName());

    private final OutboxRows outbox;
    private final Clock clock;

    @Inject
    HeardAgain(OutboxRows outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    void heard(@Observes(during = TransactionPhase.AFTER_SUCCESS) SomebodyHeard event) {
        try {
            sweep();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "What waited for somebody to write waits on until the next sweep", e);
        }
    }

    /** Finds all of them, also those whose readers wrote while nobody listened. */
    int sweep() {
        return outbox.heardAgain(clock.instant());
    }
}
