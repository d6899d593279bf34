package org.huiyin.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.huiyin.filter.ReportTakenBack;
import org.huiyin.finding.Findings;
import org.huiyin.intake.ManyReports;
import org.huiyin.intake.ReportReceived;
import org.huiyin.shared.Aside;
import org.huiyin.shared.Backlog;

/**
 * Triages reports in the order in which they came, so that two alike ones meet: one thread, and the more wait the more of
 * them in one transaction. Groups are looked for when nobody waits for a first finding. The event is the nudge; what does
 * not fit into the backlog, or was there when the process died, is found by {@link #sweep}.
 */
@ApplicationScoped
public class TriageOnReceipt {

    private static final int MOST_WAITING = 20_000;
    private static final int SWEEP = 1_000;
    /** Of those that came by the thousand: so few at once that nobody who writes now waits long behind them. */
    private static final int PATIENT = 8;

    /** So few at once that whoever writes meanwhile waits for a moment only. */
    private static final int GATHERED = 32;

    private final Triage triage;
    private final Findings findings;
    private final ManyReports many;
    private final Aside aside;
    private final Clock clock;
    private final OneByOne deciding;
    private final OneByOne gathering;
    private final Backlog<UUID> backlog = new Backlog<>(MOST_WAITING, this::decide, this::meanwhile);

    @Inject
    public TriageOnReceipt(
            Triage triage, LastResort lastResort, Findings findings, ManyReports many, Aside aside, Clock clock) {
        this.triage = triage;
        this.findings = findings;
        this.many = many;
        this.aside = aside;
        this.clock = clock;
        this.deciding = new OneByOne("triaged", triage::decide, lastResort::open);
        this.gathering = new OneByOne("gathered around", triage::gather, triage::leaveUngathered);
    }

    void received(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReportReceived event) {
        backlog.add(event.report());
        backlog.nudge(aside);
    }

    void takenBack(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReportTakenBack event) {
        backlog.add(event.report());
        backlog.nudge(aside);
    }

    /** Finds every report that waits for its finding, or for its group. Called by the timetable and at start. */
    public void sweep() {
        if (backlog.waiting() == 0) {
            findings.waiting(clock.instant(), SWEEP).forEach(backlog::add);
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

    private void decide(List<UUID> batch) {
        deciding.work(batch);
    }

    /** What has time while nobody waits for a first finding. */
    private boolean meanwhile() {
        return gather() || patient();
    }

    private boolean gather() {
        var decided = triage.ungathered(GATHERED);
        // After a failure the next sweep is early enough.
        return !decided.isEmpty() && gathering.work(decided);
    }

    private boolean patient() {
        var waiting = many.waiting(PATIENT);
        if (!waiting.isEmpty()) {
            decide(waiting);
            // Also those that nothing could be made of: the sweep finds them again, and they hold up nobody.
            many.understood(waiting);
        }
        return !waiting.isEmpty();
    }
}
