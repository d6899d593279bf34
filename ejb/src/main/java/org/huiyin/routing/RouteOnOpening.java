package org.huiyin.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.huiyin.triage.ReportLinked;

/** Routes an issue as soon as it stands behind its first report. */
@ApplicationScoped
public class RouteOnOpening {

    private static final System.Logger LOG = System.getLogger(RouteOnOpening.class.getName());
    private static final int STEP = 200;
    private static final int MOST_STEPS = 50;

    private final Routing routing;
    /** Event and sweep may come to the same issue at once; the second must see what the first has done. */
    private final ReentrantLock one = new ReentrantLock();

    @Inject
    RouteOnOpening(Routing routing) {
        this.routing = routing;
    }

    void linked(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReportLinked event) {
        tryToRoute(event.issue());
    }

    /** Tries every open issue that nobody has: its event may have been lost, or there is a new rule. */
    public void sweep() {
        long last = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            List<Long> waiting = routing.waitingAfter(last, STEP);
            waiting.forEach(this::tryToRoute);
            if (waiting.size() < STEP) {
                return;
            }
            last = waiting.getLast();
        }
    }

    private void tryToRoute(long issue) {
        one.lock();
        try {
            routing.route(issue);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "Issue " + issue + " could not be routed", e);
        } finally {
            one.unlock();
        }
    }
}
