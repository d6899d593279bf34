package org.huiyin.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.huiyin.release.Releases;

/**
 * Finds by query everything that is owed and not written down: what an event told us of while the process died. After a
 * start it looks at all of the past, then only at what changed since. Called by the timetable every minute.
 */
@ApplicationScoped
public class NoticeSweep {

    private static final System.Logger LOG = System.getLogger(NoticeSweep.class.getName());
    private static final int PAGE = 200;
    private static final int MOST_STEPS = 500;
    private static final int RECENT_RELEASES = 20;
    /** Transactions that were under way at the last sweep have ended by then. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);
    /** To learn a day later that a report had arrived helps nobody. */
    private static final Duration ACKNOWLEDGED_WITHIN = Duration.ofDays(1);

    private final Owing owing;
    private final OwingOthers others;
    private final OwingClaims claims;
    private final OwedRows owed;
    private final Releases releases;
    private final HeardAgain heard;
    private final Clock clock;
    private Instant since = Instant.EPOCH;

    @Inject
    public NoticeSweep(
            Owing owing,
            OwingOthers others,
            OwingClaims claims,
            OwedRows owed,
            Releases releases,
            HeardAgain heard,
            Clock clock) {
        this.claims = claims;
        this.owing = owing;
        this.others = others;
        this.owed = owed;
        this.releases = releases;
        this.heard = heard;
        this.clock = clock;
    }

    /** Safe to call at any time and as often as one likes. */
    public synchronized void sweep() {
        var now = clock.instant();
        // Each is tried whatever became of the one before.
        boolean issues = issues();
        boolean answers = answers();
        boolean acknowledgements = acknowledgements(now);
        releases.published(0, RECENT_RELEASES)
                .items()
                .forEach(release -> attempt("release " + release.id(), () -> all(() -> others.release(release.id()))));
        attempt("digests", others::digests);
        attempt("claims of addresses", claims::sweep);
        attempt("people who wrote again", heard::sweep);
        told();
        if (issues && answers && acknowledgements) {
            since = now.minus(OVERLAP);
        }
    }

    private boolean issues() {
        boolean complete = true;
        long after = 0;
        for (var page = owed.issues(since, after, PAGE); !page.isEmpty(); page = owed.issues(since, after, PAGE)) {
            for (long issue : page) {
                complete &= attempt("issue " + issue, () -> all(() -> owing.outcome(issue)));
                after = issue;
            }
        }
        return complete;
    }

    private boolean answers() {
        var page = owed.answers(since, PAGE);
        boolean complete = page.size() < PAGE;
        for (var message : page) {
            complete &= attempt("message " + message, () -> all(() -> owing.answer(message)));
        }
        return complete;
    }

    private boolean acknowledgements(Instant now) {
        var recent = now.minus(ACKNOWLEDGED_WITHIN);
        var page = owed.acknowledgements(since.isAfter(recent) ? since : recent, PAGE);
        boolean complete = page.size() < PAGE;
        for (var report : page) {
            complete &= attempt("report " + report, () -> owing.acknowledgements(List.of(report)));
        }
        return complete;
    }

    private void told() {
        long after = 0;
        for (var page = owed.fixed(after, PAGE); !page.isEmpty(); page = owed.fixed(after, PAGE)) {
            for (long issue : page) {
                attempt("issue " + issue, () -> owing.noteIfTold(issue));
                after = issue;
            }
        }
    }

    private interface Step {
        boolean hasMore();
    }

    private static void all(Step step) {
        for (int i = 0; i < MOST_STEPS && step.hasMore(); i++) {
            LOG.log(Level.DEBUG, "More notices of the same are owed");
        }
    }

    /** One that fails stops no other. */
    private static boolean attempt(String what, Runnable writing) {
        try {
            writing.run();
            return true;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Notices of " + what + " could not be written", e);
            return false;
        }
    }
}
