package org.huiyin.split;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.huiyin.shared.Ids;
import org.huiyin.triage.TriageOnReceipt;
import org.jspecify.annotations.Nullable;

/**
 * Has every report looked through for a second problem, a few at a time and only while nobody waits for a first finding. What
 * is left of an interrupted round is found again by the next.
 */
@ApplicationScoped
public class SecondLook {

    private static final System.Logger LOG = System.getLogger(SecondLook.class.getName());
    private static final int STEP = 10;
    private static final int MOST_STEPS = 10;
    /** An imported report may wait that long for its finding. */
    private static final Duration LATEST = Duration.ofDays(2);

    private final SecondProblems problems;
    private final TriageOnReceipt triage;
    private final Clock clock;
    private final ReentrantLock one = new ReentrantLock();
    private @Nullable UUID after;

    @Inject
    public SecondLook(SecondProblems problems, TriageOnReceipt triage, Clock clock) {
        this.problems = problems;
        this.triage = triage;
        this.clock = clock;
    }

    /** Called by the timetable. A round that is still under way is not joined by a second. */
    public void sweep() {
        if (!one.tryLock()) {
            return;
        }
        try {
            for (int step = 0; step < MOST_STEPS && triage.waiting() == 0; step++) {
                if (!step()) {
                    return;
                }
            }
        } finally {
            one.unlock();
        }
    }

    /** False where nothing is left. */
    private boolean step() {
        var unread = problems.unread(after, STEP);
        if (unread.isEmpty()) {
            // Whatever is older has been read: no need to look for it among all reports again.
            after = Ids.atEarliest(clock.instant().minus(LATEST));
            return false;
        }
        unread.forEach(this::look);
        return true;
    }

    private void look(UUID report) {
        try {
            problems.look(List.of(report));
        } catch (RuntimeException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Report " + report + " was not looked through for a second problem",
                    e);
            problems.pass(report);
        }
    }
}
