package org.huiyin.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.filter.ReportTakenBack;
import org.huiyin.intake.ManyReports;
import org.huiyin.intake.ReportReceived;
import org.huiyin.shared.Aside;
import org.huiyin.shared.Backlog;

/**
 * Triages reports in the order in which they came, so that two alike ones meet: one thread, and the more wait the more of
 * them in one transaction. The event is the nudge; what does not fit into the backlog, or was there when the process died,
 * is found by {@link #sweep}.
 */
@ApplicationScoped
public class TriageOnReceipt {

    private static final System.Logger LOG = System.getLogger(TriageOnReceipt.class.getName());
    private static final int MOST_WAITING = 20_000;
    private static final int SWEEP = 1_000;
    private static final int TRIES = 3;
    /** Of those that came by the thousand: so few at once that nobody who writes now waits long behind them. */
    private static final int PATIENT = 8;

    private final Triage triage;
    private final Aside aside;
    private final ManyReports many;
    private final Backlog<UUID> backlog = new Backlog<>(MOST_WAITING, this::triage, this::patient);
    /** Only touched by the one thread that triages. */
    private final Map<UUID, Integer> failures = new HashMap<>();

    @Inject
    public TriageOnReceipt(Triage triage, ManyReports many, Aside aside) {
        this.triage = triage;
        this.many = many;
        this.aside = aside;
    }

    void received(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReportReceived event) {
        backlog.add(event.report());
        backlog.nudge(aside);
    }

    void takenBack(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReportTakenBack event) {
        backlog.add(event.report());
        backlog.nudge(aside);
    }

    /** Finds every report that waits for its finding. Called by the timetable and at start. */
    public void sweep() {
        if (backlog.waiting() == 0) {
            triage.waiting(SWEEP).forEach(backlog::add);
        }
        backlog.wake(aside);
    }

    /** Keeps still while the work triages its own reports in its own order, as when a history is told. */
    public void whileTelling(Runnable work) {
        backlog.hold(work);
    }

    /** How many reports wait in memory: what health and the load test look at. */
    public int waiting() {
        return backlog.waiting();
    }

    private boolean patient() {
        var waiting = many.waiting(PATIENT);
        if (!waiting.isEmpty()) {
            triage(waiting);
            // Also those that nothing could be made of: the sweep finds them again, and they hold up nobody.
            many.understood(waiting);
        }
        return !waiting.isEmpty();
    }

    private void triage(List<UUID> batch) {
        try {
            triage.triage(batch);
            batch.forEach(failures::remove);
        } catch (RuntimeException e) {
            if (batch.size() == 1) {
                failed(batch.getFirst(), e);
            } else {
                // One of them spoils it for all: each on its own then.
                batch.forEach(report -> triage(List.of(report)));
            }
        }
    }

    private void failed(UUID report, RuntimeException e) {
        LOG.log(System.Logger.Level.WARNING, "Report " + report + " could not be triaged", e);
        if (failures.merge(report, 1, Integer::sum) >= TRIES) {
            giveUp(report);
        }
    }

    private void giveUp(UUID report) {
        try {
            triage.openWithoutUnderstanding(report);
            failures.remove(report);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "Report " + report + " has no issue", e);
        }
    }
}
