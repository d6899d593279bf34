package org.huiyin.regroup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.huiyin.grouping.Standings;
import org.huiyin.history.Change;
import org.huiyin.history.History;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Role;
import org.huiyin.task.Worker;

/** The door to grouping everything anew. Every page of it is an admin's: it reaches over all workgroups. */
@ApplicationScoped
@Transactional
public class Regroup {

    static final String KIND = "regroup";

    private final Regroupings regroupings;
    private final RegroupRun run;
    private final Standings standings;
    private final Worker worker;
    private final History history;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public Regroup(
            Regroupings regroupings,
            RegroupRun run,
            Standings standings,
            Worker worker,
            History history,
            Ids ids,
            Clock clock) {
        this.regroupings = regroupings;
        this.run = run;
        this.standings = standings;
        this.worker = worker;
        this.history = history;
        this.ids = ids;
        this.clock = clock;
    }

    /** How many rows of a regrouping ended how. */
    public record Outcome(long waiting, long done, long left, long undone, long kept) {}

    public Optional<RegroupingCard> newest(Caller by) {
        by.need(Role.ADMIN);
        return regroupings.newest();
    }

    /** From behind that place on. */
    public List<ProposalCard> rows(UUID id, int place, int limit, Caller by) {
        by.need(Role.ADMIN);
        return regroupings.after(id, place, limit);
    }

    public Outcome outcome(UUID id, Caller by) {
        by.need(Role.ADMIN);
        return new Outcome(
                regroupings.count(id, ProposalState.WAITING),
                regroupings.count(id, ProposalState.DONE),
                regroupings.count(id, ProposalState.LEFT),
                regroupings.count(id, ProposalState.UNDONE),
                regroupings.count(id, ProposalState.KEPT));
    }

    /** Begins to compare everything; what the last time found and nobody applied is put away. Refused while it works. */
    public UUID start(Caller by) {
        by.need(Role.ADMIN);
        regroupings.current().ifPresent(last -> {
            if (last.state().isWork()) {
                throw new Refusal.Conflict("regroup.not-now");
            }
            last.drop(clock.instant());
        });
        var regrouping = new Regrouping(ids.next(), standings.count(), by.actor(), clock.instant());
        regroupings.add(regrouping);
        record(regrouping.card().id(), "compared", by);
        return regrouping.card().id();
    }

    /** @param rows to be done; empty for all that a machine may do */
    public void apply(UUID id, Collection<UUID> rows, Caller by) {
        by.need(Role.ADMIN);
        int chosen = rows.isEmpty() ? regroupings.chooseAll(id) : regroupings.choose(id, rows);
        if (chosen == 0) {
            throw new Refusal.Conflict("regroup.nothing-chosen");
        }
        regroupings.lock(id).apply(chosen, by.actor(), clock.instant());
        record(id, "applied", by);
    }

    public void drop(UUID id, Caller by) {
        by.need(Role.ADMIN);
        regroupings.lock(id).drop(clock.instant());
        record(id, "dropped", by);
    }

    /** Puts everything back that nobody touched since. */
    public void undo(UUID id, Caller by) {
        by.need(Role.ADMIN);
        regroupings.lock(id).undo(regroupings.count(id, ProposalState.DONE), by.actor(), clock.instant());
        record(id, "undone", by);
    }

    private void record(UUID id, String action, Caller by) {
        history.record(by.actor(), Change.of("regroup", id, action, null, null));
    }

    /** Does what is to be done, beside everybody else; called by the pages and by the timetable, which finds it after a crash. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void resume() {
        regroupings.newest().filter(card -> card.state().isWork()).ifPresent(card -> {
            try {
                worker.start(KIND, card.total(), card.askedBy(), progress -> work(card.id(), progress));
            } catch (Refusal.Conflict running) {
                // It is being done already, or whoever did it has not been silent for long enough.
            }
        });
    }

    void work(UUID id, LongConsumer progress) {
        switch (regroupings.card(id).state()) {
            case COMPARING -> {
                toTheEnd(() -> run.compare(id, progress));
                run.plan(id);
            }
            case APPLYING -> {
                toTheEnd(() -> run.apply(id, progress));
                run.end(id);
            }
            case UNDOING -> {
                toTheEnd(() -> run.undo(id, progress));
                run.end(id);
            }
            case READY, APPLIED, UNDONE, DROPPED -> {}
        }
    }

    private static void toTheEnd(BooleanSupplier step) {
        boolean more = true;
        while (more) {
            more = step.getAsBoolean();
        }
    }
}
