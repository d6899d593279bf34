package org.huiyin.merge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.huiyin.finding.Counting;
import org.huiyin.issue.Issues;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Refusal;

/** The door to putting whole issues together, and apart again. */
@ApplicationScoped
@Transactional
public class Merging {

    private final Merges merges;
    private final Counting counting;
    private final Issues issues;
    private final Event<IssuesMerged> merged;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public Merging(Merges merges, Counting counting, Issues issues, Event<IssuesMerged> merged, Ids ids, Clock clock) {
        this.merges = merges;
        this.counting = counting;
        this.issues = issues;
        this.merged = merged;
        this.ids = ids;
        this.clock = clock;
    }

    /** Puts one issue under another; everybody behind it is then behind the other. {@link #unmerge} undoes it exactly. */
    public void merge(long issue, long into, Caller by) {
        if (issue == into) {
            throw Refusal.Invalid.field("/issue", "triage.merge-itself");
        }
        issues.merge(issue, into, by);
        merges.add(new Merge(ids.next(), issue, into, by.actor(), clock.instant()));
        counting.recount(issue);
        counting.recount(into);
        merged.fire(new IssuesMerged(issue, into));
    }

    /** Both issues stand as they would, had they never been put together; what was done since stays. */
    public void unmerge(long issue, Caller by) {
        long root = issues.unmerge(issue, by);
        merges.row(issue).ifPresent(merge -> merge.undo(by.actor(), clock.instant()));
        counting.recount(issue);
        counting.recount(root);
    }
}
