package org.huiyin.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.huiyin.triage.ReportLinked;

/** Routes an issue as soon as it stands behind its first report. */
@ApplicationScoped
public class RouteOnOpening {

    private static final System.Logger LOG = System.getLogger(RouteOnOpening.class.getName());
    private static final int STEP = 200;
    private static final int MOST_STEPS = 50;

    private final Routing routing;

    @Inject
    RouteOnOpening(Routing routing) {
        this.routing = routing;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void linked(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReportLinked event) {
        routing.route(event.issue());
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
        try {
            routing.route(issue);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "Issue " + issue + " could not be routed", e);
        }
    }
}
