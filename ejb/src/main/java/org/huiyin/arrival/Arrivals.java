package org.huiyin.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huiyin.channel.Unreadable;
import org.huiyin.intake.Journal;
import org.huiyin.intake.Journal.Due;
import org.huiyin.intake.Journal.Waiting;
import org.huiyin.shared.Refusal;

/**
 * Understands what the journal kept, one thing after the other, in the order in which it was sent. What cannot be understood
 * goes to quarantine, with a reason, and holds up nothing.
 */
@ApplicationScoped
public class Arrivals {

    private static final System.Logger LOG = System.getLogger(Arrivals.class.getName());
    private static final int BATCH = 100;
    private static final int MOST_BATCHES = 100;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final int DOUBLINGS = 8;

    private final Journal journal;
    private final Reading reading;
    private final Clock clock;
    private final int mostTries;
    private final AtomicBoolean running = new AtomicBoolean();

    @Inject
    public Arrivals(
            Journal journal,
            Reading reading,
            @ConfigProperty(name = "huiyin.channel.tries", defaultValue = "5") int mostTries,
            Clock clock) {
        this.journal = journal;
        this.reading = reading;
        this.mostTries = mostTries;
        this.clock = clock;
    }

    /** Works on what waits, unless that is being done. Called by the timetable every second. */
    public void sweep() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            boolean more = true;
            for (int batch = 0; batch < MOST_BATCHES && more; batch++) {
                more = workOnBatch();
            }
        } finally {
            running.set(false);
        }
    }

    private boolean workOnBatch() {
        var due = journal.due(BATCH);
        due.forEach(this::workOn);
        return due.size() == BATCH;
    }

    private void workOn(Waiting waiting) {
        if (waiting.tries() >= mostTries) {
            // Whoever tried last time did not live to say why.
            journal.quarantine(waiting.id(), "lost-too-often");
        } else {
            journal.take(waiting).ifPresent(this::workOn);
        }
    }

    private void workOn(Due due) {
        try {
            reading.understand(due, due.tries() + 1 >= mostTries);
        } catch (Unreadable e) {
            LOG.log(Level.INFO, "Delivery " + due.id() + " is put aside: " + e.getMessage());
            journal.quarantine(due.id(), String.valueOf(e.getMessage()));
        } catch (Refusal.Invalid e) {
            journal.quarantine(due.id(), "not-acceptable " + e.getMessage());
        } catch (RuntimeException e) {
            failed(due, e);
        }
    }

    private void failed(Due due, RuntimeException e) {
        LOG.log(Level.WARNING, "Delivery " + due.id() + " could not be understood", e);
        var reason = "failed " + e;
        if (due.tries() + 1 >= mostTries) {
            journal.quarantine(due.id(), reason);
        } else {
            var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(due.tries(), DOUBLINGS));
            journal.later(due.id(), reason, clock.instant().plus(pause));
        }
    }
}
