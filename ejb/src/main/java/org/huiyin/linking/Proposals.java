package org.huiyin.linking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.huiyin.finding.Findings;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Refusal;

/** Answers many of the machine's proposals with one key, and takes the answer back with another. */
@ApplicationScoped
@Transactional
public class Proposals {

    /** What one key decides at most. */
    public static final int MOST = 500;

    private final Linking linking;
    private final Findings findings;
    private final Answers answers;
    private final Ids ids;

    @Inject
    public Proposals(Linking linking, Findings findings, Answers answers, Ids ids) {
        this.linking = linking;
        this.findings = findings;
        this.answers = answers;
        this.ids = ids;
    }

    /**
     * What one key decided, and the name under which it is taken back.
     *
     * @param leftOut those that were shown with them and keep their own issues
     */
    public record Answer(UUID batch, int count, int leftOut) {

        public boolean isNothing() {
            return count + leftOut == 0;
        }
    }

    /** Each report joins the issue that was proposed for it. One that was decided meanwhile is left as it is. */
    public Answer accept(Collection<UUID> reports, Caller by) {
        return accept(reports, List.of(), by);
    }

    /** As {@link #accept(Collection, Caller)}; those left out keep their own issues, and that is remembered. */
    public Answer accept(Collection<UUID> reports, Collection<UUID> leftOut, Caller by) {
        checkCount(reports.size() + leftOut.size());
        var batch = ids.next();
        // First those left out: it is remembered that they are not about what the others wait for.
        int parted = answer(batch, leftOut, report -> linking.rejectProposal(report, by));
        return new Answer(batch, answer(batch, reports, report -> linking.acceptProposal(report, by)), parted);
    }

    /** Each report keeps its own issue. */
    public Answer reject(Collection<UUID> reports, Caller by) {
        checkCount(reports.size());
        var batch = ids.next();
        return new Answer(batch, answer(batch, reports, report -> linking.rejectProposal(report, by)), 0);
    }

    private static void checkCount(int count) {
        if (count > MOST) {
            throw Refusal.Invalid.field("/report", "field.between", 1, MOST);
        }
    }

    private int answer(UUID batch, Collection<UUID> reports, Consumer<UUID> decide) {
        int count = 0;
        for (var report : reports) {
            if (isWaiting(report)) {
                decide.accept(report);
                answers.keep(batch, report);
                count++;
            }
        }
        return count;
    }

    /** The proposals wait again, but for those that somebody decided anew meanwhile. Returns how many. */
    public int takeBack(UUID batch, Caller by) {
        int count = 0;
        for (var report : answers.of(batch)) {
            var now = findings.of(report);
            if (now.isPresent() && now.get().decidedByName().equals(by.actor().name())) {
                linking.takeBack(report, now.get().id(), by);
                count++;
            }
        }
        return count;
    }

    private boolean isWaiting(UUID report) {
        return findings.of(report)
                .filter(finding -> finding.proposedIssue() != null)
                .isPresent();
    }
}
