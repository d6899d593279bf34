package org.huiyin.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
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
    private final Pairs pairs;
    private final Ids ids;

    @Inject
    public Proposals(Linking linking, Findings findings, Pairs pairs, Ids ids) {
        this.linking = linking;
        this.findings = findings;
        this.pairs = pairs;
        this.ids = ids;
    }

    /** What one key decided: how many, and the name under which it is taken back. */
    public record Answered(UUID batch, int count) {}

    /** Each report joins the issue that was proposed for it. One that was decided meanwhile is left as it is. */
    public Answered accept(Collection<UUID> reports, Caller by) {
        return answer(reports, report -> linking.acceptProposal(report, by));
    }

    /** Each report keeps its own issue. */
    public Answered reject(Collection<UUID> reports, Caller by) {
        return answer(reports, report -> linking.rejectProposal(report, by));
    }

    private Answered answer(Collection<UUID> reports, Consumer<UUID> decide) {
        if (reports.size() > MOST) {
            throw Refusal.Invalid.field("/report", "field.between", 1, MOST);
        }
        var batch = ids.next();
        int count = 0;
        for (var report : reports) {
            if (isWaiting(report)) {
                decide.accept(report);
                pairs.of(report).ifPresent(pair -> pair.decideIn(batch));
                count++;
            }
        }
        return new Answered(batch, count);
    }

    /** The proposals wait again, but for those that somebody decided anew meanwhile. Returns how many. */
    public int takeBack(UUID batch, Caller by) {
        int count = 0;
        for (var report : reportsOf(batch)) {
            var now = findings.of(report);
            if (now.isPresent() && now.get().decidedByName().equals(by.actor().name())) {
                linking.takeBack(report, now.get().id(), by);
                count++;
            }
        }
        return count;
    }

    private List<UUID> reportsOf(UUID batch) {
        return new ArrayList<>(pairs.ofBatch(batch).stream().map(Pair::report).toList());
    }

    private boolean isWaiting(UUID report) {
        return findings.of(report)
                .filter(finding -> finding.proposedIssue() != null)
                .isPresent();
    }
}
