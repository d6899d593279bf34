package org.huiyin.triage;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.huiyin.indexing.Texts;
import org.huiyin.intake.ReportReceived;
import org.huiyin.intake.Reports;

/**
 * Triages reports one after the other, in the order they came, so that two alike ones meet. The event is the nudge; what
 * does not fit into the queue, or was there when the process died, is found by {@link #sweep}.
 */
@ApplicationScoped
public class TriageOnReceipt {

    private static final System.Logger LOG = System.getLogger(TriageOnReceipt.class.getName());
    private static final int QUEUE = 20_000;
    private static final int SWEEP = 1_000;
    private static final int TRIES = 3;

    private final Triage triage;
    private final Texts texts;
    private final Reports reports;
    private final BlockingQueue<UUID> queue = new ArrayBlockingQueue<>(QUEUE);
    private final AtomicBoolean running = new AtomicBoolean();
    /** Only touched by the one thread that triages. */
    private final Map<UUID, Integer> failures = new HashMap<>();

    @Resource
    @SuppressWarnings("NullAway.Init")
    private ManagedExecutorService executor;

    @Inject
    @SuppressWarnings("NullAway.Init")
    public TriageOnReceipt(Triage triage, Texts texts, Reports reports) {
        this.triage = triage;
        this.texts = texts;
        this.reports = reports;
    }

    void received(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReportReceived event) {
        if (queue.offer(event.report())) {
            nudge();
        }
    }

    /** Finds every report that waits for its finding. Called by the timetable and at start. */
    public void sweep() {
        if (queue.isEmpty()) {
            triage.waiting(SWEEP).forEach(queue::offer);
        }
        nudge();
    }

    /** Keeps still while the work triages its own reports in its own order, as when a history is told. */
    public void whileTelling(Runnable work) {
        if (!running.compareAndSet(false, true)) {
            throw new IllegalStateException("Reports are being triaged already");
        }
        try {
            work.run();
        } finally {
            queue.clear();
            running.set(false);
        }
    }

    /** How many reports wait in memory: what health and the load test look at. */
    public int waiting() {
        return queue.size();
    }

    private void nudge() {
        if (!queue.isEmpty() && running.compareAndSet(false, true)) {
            executor.execute(this::drain);
        }
    }

    private void drain() {
        try {
            for (var report = queue.poll(); report != null; report = queue.poll()) {
                triage(report);
            }
        } finally {
            running.set(false);
        }
        // A report may have come between the last poll and the flag.
        nudge();
    }

    private void triage(UUID report) {
        try {
            triage.triage(report);
            reports.find(report).ifPresent(texts::put);
            failures.remove(report);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "Report " + report + " could not be triaged", e);
            if (failures.merge(report, 1, Integer::sum) >= TRIES) {
                giveUp(report);
            }
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
