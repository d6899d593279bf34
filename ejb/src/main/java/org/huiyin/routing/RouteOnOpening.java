package org.huiyin.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.huiyin.finding.ReportLinked;
import org.huiyin.shared.Aside;
import org.huiyin.shared.Backlog;

/** Routes an issue as soon as it stands behind its first report, beside whoever triages. */
@ApplicationScoped
public class RouteOnOpening {

    private static final System.Logger LOG = System.getLogger(RouteOnOpening.class.getName());
    private static final int STEP = 200;
    private static final int MOST_STEPS = 50;
    private static final int MOST_WAITING = 20_000;

    private final Routing routing;
    private final Aside aside;
    private final Backlog<Long> opened = new Backlog<>(MOST_WAITING, this::route);
    /** Event and sweep may come to the same issue at once; the second must see what the first has done. */
    private final ReentrantLock one = new ReentrantLock();

    @Inject
    RouteOnOpening(Routing routing, Aside aside) {
        this.routing = routing;
        this.aside = aside;
    }

    void linked(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReportLinked event) {
        if (event.opened()) {
            opened.add(event.issue());
            opened.nudge(aside);
        }
    }

    /** Tries every open issue that nobody has: its event may have been lost, or there is a new rule. */
    public void sweep() {
        long last = 0;
        for (int step = 0; step < MOST_STEPS && routing.leadsAnywhere(); step++) {
            List<Long> waiting = routing.waitingAfter(last, STEP);
            route(waiting);
            if (waiting.size() < STEP) {
                return;
            }
            last = waiting.getLast();
        }
    }

    private void route(List<Long> issues) {
        one.lock();
        try {
            routing.route(issues);
        } catch (RuntimeException e) {
            if (issues.size() == 1) {
                LOG.log(System.Logger.Level.WARNING, "Issue " + issues.getFirst() + " could not be routed", e);
            } else {
                issues.forEach(issue -> route(List.of(issue)));
            }
        } finally {
            one.unlock();
        }
    }
}
