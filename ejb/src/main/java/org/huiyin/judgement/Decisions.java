package org.huiyin.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.huiyin.finding.FindingCard;
import org.huiyin.finding.Findings;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Ids;

/** What people said about the machine's comparisons: the labelled pairs that a model of this installation is fitted on. */
@ApplicationScoped
@Transactional
public class Decisions {

    private final Pairs pairs;
    private final Findings findings;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public Decisions(Pairs pairs, Findings findings, Ids ids, Clock clock) {
        this.pairs = pairs;
        this.findings = findings;
        this.ids = ids;
        this.clock = clock;
    }

    /** Confirmed and rejected ones, newest first. What was taken back is not among them. */
    public List<DecidedPair> newest(int limit) {
        return pairs.decided(limit).stream().map(Pair::decided).toList();
    }

    /** How many decisions there are, and when the newest was made: another extent, other decisions. */
    record Extent(long decisions, Instant newest) {

        static final Extent NONE = new Extent(0, Instant.EPOCH);
    }

    Extent extent() {
        return pairs.extent();
    }

    /** What the machine found apart and nobody has brought together since, newest first: rejected as far as one can tell. */
    public List<DecidedPair> leftApart(int limit) {
        return pairs.leftApart(limit).stream().map(Pair::decided).toList();
    }

    /** What a finding was made from. */
    public record Ground(FindingCard finding, Compared compared) {}

    /** Keeps what the machine went by, so that people can confirm or reject it and it learns from that. */
    public void remember(Collection<Ground> grounds) {
        // The findings must be there before anything points at them.
        findings.flush();
        grounds.forEach(ground -> pairs.add(new Pair(ids.next(), ground.finding(), ground.compared())));
    }

    /**
     * A person has said, or taken back, which issue the report is about: with the other one of its pair behind the same
     * issue it is confirmed, else rejected; undecided again where the machine's own decision holds again.
     */
    public void settle(UUID report, Actor by) {
        findings.flush();
        pairs.of(report).ifPresent(pair -> settle(pair, by));
    }

    private void settle(Pair pair, Actor by) {
        var decidedBy = findings.of(pair.report()).map(FindingCard::decidedBy).orElse(Actor.Kind.MACHINE);
        if (decidedBy == Actor.Kind.MACHINE) {
            pair.open();
            return;
        }
        var ours = findings.rootsOfAll(pair.report());
        var theirs = findings.rootsOfAll(pair.other());
        if (ours.isEmpty() || theirs.isEmpty()) {
            return;
        }
        // Of a report that names two problems one is enough.
        boolean same = !Collections.disjoint(ours, theirs);
        pair.decide(same ? Pair.Outcome.CONFIRMED : Pair.Outcome.REJECTED, by, clock.instant());
    }
}
