package org.huiyin.regroup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.huiyin.finding.Because;
import org.huiyin.grouping.Rearranging;
import org.huiyin.grouping.Standing;
import org.huiyin.grouping.Standings;
import org.huiyin.linking.Aparts;
import org.huiyin.search.decide.Alike;
import org.huiyin.search.decide.Couple;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Role;
import org.jspecify.annotations.Nullable;

/** The work itself, step by step; each step is one transaction and keeps how far it came, so that it goes on after a crash. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class RegroupRun {

    static final int STEP = 25;

    private static final int PAGE = 5_000;
    private static final int MOST_CHANGES = 5_000;
    private static final int MOST_APART = 200_000;
    private static final int MOST_PAIRS = 2_000_000;

    private final Regroupings regroupings;
    private final Standings standings;
    private final Aparts aparts;
    private final Rearranging rearranging;
    private final Clock clock;

    @Inject
    RegroupRun(Regroupings regroupings, Standings standings, Aparts aparts, Rearranging rearranging, Clock clock) {
        this.regroupings = regroupings;
        this.standings = standings;
        this.aparts = aparts;
        this.rearranging = rearranging;
        this.clock = clock;
    }

    /** The next few reports are compared. False where there are none left, or nobody wants it any more. */
    public boolean compare(UUID id, LongConsumer progress) {
        var regrouping = regroupings.lock(id);
        if (regrouping.state() != RegroupingState.COMPARING) {
            return false;
        }
        var step = standings.after(regrouping.reached(), STEP);
        if (step.isEmpty()) {
            return false;
        }
        rearranging.compare(step.stream().map(Standing::report).toList());
        regrouping.compared(step.getLast().report(), step.size());
        progress.accept(regrouping.card().done());
        return true;
    }

    /** Makes the groups and writes down what they would change. */
    public void plan(UUID id) {
        var regrouping = regroupings.lock(id);
        if (regrouping.state() != RegroupingState.COMPARING) {
            return;
        }
        var all = all();
        var plan = new Plan(all, pairs(), apart(all));
        var changes = plan.changes();
        var written = changes.subList(0, Math.min(MOST_CHANGES, changes.size()));
        int place = 0;
        for (var change : written) {
            regroupings.add(new Proposal(
                    regroupings.nextId(), id, ++place, change, because(change, all), isOnlyForPeople(change)));
        }
        var doable = written.stream().filter(change -> !isOnlyForPeople(change)).toList();
        regrouping.found(plan.issuesBefore(), plan.issuesAfter(doable), clock.instant());
    }

    private boolean isOnlyForPeople(Plan.Change change) {
        return rearranging.isOnlyForPeople(change.issue())
                || (change.into() != null && rearranging.isOnlyForPeople(change.into()));
    }

    private String because(Plan.Change change, List<Standing> all) {
        var report = change.report() != null
                ? change.report()
                : all.stream()
                        .filter(standing -> standing.root() == change.issue())
                        .map(Standing::report)
                        .findFirst()
                        .orElseThrow();
        return Because.write(
                standings.because(report, change.others().stream().limit(500).toList()));
    }

    private List<Standing> all() {
        var all = new ArrayList<Standing>();
        @Nullable UUID last = null;
        List<Standing> step;
        do {
            step = standings.after(last, PAGE);
            all.addAll(step);
            last = step.isEmpty() ? last : step.getLast().report();
        } while (step.size() == PAGE);
        return all;
    }

    private List<Alike> pairs() {
        var pairs = new ArrayList<Alike>();
        @Nullable UUID last = null;
        List<Standings.Pairing> step;
        do {
            step = standings.pairsAfter(last, PAGE);
            step.forEach(pairing -> pairs.add(pairing.alike()));
            last = step.isEmpty() ? last : step.getLast().id();
        } while (step.size() == PAGE && pairs.size() < MOST_PAIRS);
        return pairs;
    }

    /** What people held apart: two reports, or two whole issues by any report that opened them. */
    private List<Couple> apart(List<Standing> all) {
        var apart = new ArrayList<>(aparts.newest(MOST_APART));
        var openers = new HashMap<Long, UUID>();
        all.stream().filter(standing -> !standing.free()).forEach(s -> openers.putIfAbsent(s.issue(), s.report()));
        Set<UUID> ours = regroupings.made();
        standings.unmerged(PAGE).stream()
                .filter(unmerged -> !ours.contains(unmerged.merge()))
                .forEach(unmerged -> add(apart, openers, unmerged));
        return apart;
    }

    private static void add(List<Couple> apart, Map<Long, UUID> openers, Standings.Unmerged unmerged) {
        var one = openers.get(unmerged.issue());
        var other = openers.get(unmerged.into());
        if (one != null && other != null) {
            apart.add(new Couple(one.toString(), other.toString()));
        }
    }

    /** Does the next chosen one. False where there is none left. */
    public boolean apply(UUID id, LongConsumer progress) {
        var regrouping = regroupings.lock(id);
        var next = regroupings.next(id, ProposalState.CHOSEN, false);
        if (regrouping.state() != RegroupingState.APPLYING || next.isEmpty()) {
            return false;
        }
        var proposal = next.get();
        done(proposal, by(regrouping)).ifPresentOrElse(proposal::done, () -> proposal.is(ProposalState.LEFT));
        regrouping.step();
        progress.accept(regrouping.card().done());
        return true;
    }

    private Optional<UUID> done(Proposal proposal, Caller by) {
        var into = proposal.into();
        var report = proposal.report();
        if (report == null) {
            return rearranging.join(proposal.issue(), Objects.requireNonNull(into), by);
        }
        var because = Because.read(proposal.because());
        return rearranging.move(new Rearranging.Move(report, proposal.finding(), into, proposal.score(), because), by);
    }

    /** Takes the last one back that was done. False where there is none left. */
    public boolean undo(UUID id, LongConsumer progress) {
        var regrouping = regroupings.lock(id);
        var next = regroupings.next(id, ProposalState.DONE, true);
        if (regrouping.state() != RegroupingState.UNDOING || next.isEmpty()) {
            return false;
        }
        var proposal = next.get();
        var report = proposal.report();
        boolean back = report == null
                ? rearranging.part(proposal.made(), proposal.issue(), by(regrouping))
                : rearranging.moveBack(report, proposal.made(), by(regrouping));
        proposal.is(back ? ProposalState.UNDONE : ProposalState.KEPT);
        regrouping.step();
        progress.accept(regrouping.card().done());
        return true;
    }

    public void end(UUID id) {
        var regrouping = regroupings.lock(id);
        if (regrouping.state().isWork()) {
            regrouping.end(clock.instant());
        }
    }

    /** Whoever asked for it was an admin then. */
    private static Caller by(Regrouping regrouping) {
        return new Caller(regrouping.askedBy(), Set.of(Role.ADMIN), Set.of());
    }
}
