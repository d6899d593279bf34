package org.huiyin.relabelling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huiyin.classification.Reconsidering;
import org.huiyin.classification.Replacement;
import org.huiyin.history.Change;
import org.huiyin.history.History;
import org.huiyin.intake.Reports;
import org.huiyin.labelling.Following;
import org.huiyin.shared.Ids;

/**
 * Each step is a transaction of its own that keeps what it did and how far it is: whoever begins again after a crash goes on
 * behind the last one.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class RelabellingSteps {

    private final RelabellingRows rows;
    private final Reports reports;
    private final Reconsidering reconsidering;
    private final Following following;
    private final History history;
    private final int atOnce;
    private final Ids ids;
    private final Clock clock;

    @Inject
    RelabellingSteps(
            RelabellingRows rows,
            Reports reports,
            Reconsidering reconsidering,
            Following following,
            History history,
            @ConfigProperty(name = "huiyin.relabelling.at-once", defaultValue = "1000") int atOnce,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.reports = reports;
        this.reconsidering = reconsidering;
        this.following = following;
        this.history = history;
        this.atOnce = atOnce;
        this.ids = ids;
        this.clock = clock;
    }

    /** The next few of whatever is to be done. */
    public RelabellingCard next(UUID id) {
        var relabelling = rows.lock(id);
        switch (relabelling.state()) {
            case PREVIEWING -> preview(id, relabelling);
            case APPLYING -> apply(id, relabelling);
            case UNDOING -> undo(id, relabelling);
            default -> {}
        }
        return relabelling.card();
    }

    public void fail(UUID id) {
        var relabelling = rows.lock(id);
        relabelling.fail(clock.instant());
        if (relabelling.state() == RelabellingState.FAILED) {
            rows.forgetChanges(id);
        }
    }

    private void preview(UUID id, Relabelling relabelling) {
        var some = reports.after(relabelling.reached(), atOnce);
        if (some.isEmpty()) {
            relabelling.ready(clock.instant());
            return;
        }
        var round = reconsidering.reconsider(some);
        round.turns().forEach(turn -> rows.add(new LabelChange(ids.next(), id, turn)));
        relabelling.look(
                some.getLast().id(), some.size(), round.unread(), round.turns().size());
    }

    private void apply(UUID id, Relabelling relabelling) {
        var waiting = rows.next(id, ChangeState.WAITING, atOnce);
        if (waiting.isEmpty()) {
            finish(id, relabelling);
            return;
        }
        int changed = turn(waiting, LabelChange::forwards, ChangeState.APPLIED, ChangeState.MEANWHILE);
        relabelling.applied(changed, waiting.size() - changed);
    }

    private void undo(UUID id, Relabelling relabelling) {
        var applied = rows.next(id, ChangeState.APPLIED, atOnce);
        if (applied.isEmpty()) {
            finish(id, relabelling);
            return;
        }
        int putBack = turn(applied, change -> change.backwards(ids), ChangeState.UNDONE, ChangeState.KEPT);
        relabelling.undone(putBack, applied.size() - putBack);
    }

    /** Replaces the labels that are still what they were taken for; returns how many. */
    private int turn(
            List<LabelChange> changes,
            Function<LabelChange, Replacement> how,
            ChangeState worked,
            ChangeState leftAlone) {
        var wanted = new LinkedHashMap<LabelChange, Replacement>();
        changes.forEach(change -> wanted.put(change, how.apply(change)));
        var done = reconsidering.replace(List.copyOf(wanted.values()));
        var turned = new ArrayList<Following.Turned>();
        wanted.forEach((change, replacement) -> {
            boolean isDone = done.contains(replacement);
            change.end(isDone ? worked : leftAlone);
            if (isDone) {
                turned.add(change.turned());
            }
        });
        following.follow(turned);
        return turned.size();
    }

    private void finish(UUID id, Relabelling relabelling) {
        relabelling.finish(clock.instant());
        var action = relabelling.state() == RelabellingState.APPLIED ? "applied" : "undone";
        history.record(relabelling.by(), Change.of("relabelling", id, action, null, null));
    }
}
