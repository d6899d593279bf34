package org.huiyin.relabelling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Role;
import org.huiyin.shared.Words;
import org.huiyin.task.Worker;

/** The door to labelling all reports anew: see the difference, apply it, discard it, undo it. One at a time. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class Relabellings {

    private final RelabellingRequests requests;
    private final RelabellingRun run;
    private final Worker worker;

    @Inject
    public Relabellings(RelabellingRequests requests, RelabellingRun run, Worker worker) {
        this.requests = requests;
        this.run = run;
        this.worker = worker;
    }

    public List<RelabellingCard> all(Caller by) {
        need(by);
        return requests.all();
    }

    public RelabellingCard find(UUID id, Caller by) {
        need(by);
        return requests.find(id);
    }

    /** Looks at every report, and changes nothing. A preview that nobody applied is thrown away for it. */
    public RelabellingCard preview(Caller by) {
        need(by);
        return begun(requests.preview(by), by);
    }

    /** Safe to call twice. */
    public RelabellingCard apply(UUID id, Caller by) {
        need(by);
        return begun(requests.change(id, "apply", Relabelling::apply, by), by);
    }

    /** Puts back what was there before, wherever nobody changed it since. Safe to call twice. */
    public RelabellingCard undo(UUID id, Caller by) {
        need(by);
        return begun(requests.change(id, "undo", Relabelling::undo, by), by);
    }

    /** Safe to call twice. */
    public RelabellingCard discard(UUID id, Caller by) {
        need(by);
        return requests.discard(id, by);
    }

    /** Goes on with what was begun by a process that died. Called by the timetable. */
    public void resume() {
        requests.underway().forEach(card -> begun(card, Caller.SYSTEM));
    }

    private RelabellingCard begun(RelabellingCard card, Caller by) {
        if (card.state().isUnderway()) {
            long total = card.state() == RelabellingState.PREVIEWING ? card.reports() : card.changes();
            try {
                worker.start(kind(card), total, by.actor().name(), progress -> run.run(card.id(), progress));
            } catch (Refusal.Conflict another) {
                // It is being done already.
            }
        }
        return card;
    }

    /** One for each thing to do: what is asked for next does not wait for the end of the task before. */
    private static String kind(RelabellingCard card) {
        return "relabelling-" + Words.of(card.state());
    }

    private static void need(Caller by) {
        by.need(Role.LEAD);
    }
}
