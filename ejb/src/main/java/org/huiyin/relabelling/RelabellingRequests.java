package org.huiyin.relabelling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.huiyin.history.Change;
import org.huiyin.history.History;
import org.huiyin.intake.Reports;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Refusal;

/** What people ask for, each in a transaction that is over before the work begins. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class RelabellingRequests {

    private static final String CONCEPT = "relabelling";

    private final RelabellingRows rows;
    private final Reports reports;
    private final History history;
    private final Ids ids;
    private final Clock clock;

    @Inject
    RelabellingRequests(RelabellingRows rows, Reports reports, History history, Ids ids, Clock clock) {
        this.rows = rows;
        this.reports = reports;
        this.history = history;
        this.ids = ids;
        this.clock = clock;
    }

    public List<RelabellingCard> all() {
        return rows.newest().stream().map(Relabelling::card).toList();
    }

    public List<RelabellingCard> underway() {
        return rows.underway().stream().map(Relabelling::card).toList();
    }

    public RelabellingCard find(UUID id) {
        return rows.find(id).card();
    }

    public RelabellingCard preview(Caller by) {
        if (!rows.underway().isEmpty()) {
            throw new Refusal.Conflict("relabelling.underway");
        }
        rows.in(List.of(RelabellingState.READY)).forEach(unwanted -> drop(unwanted, by));
        var relabelling = new Relabelling(ids.next(), reports.count(), by.actor(), clock.instant());
        rows.add(relabelling);
        record(relabelling, "previewed", by);
        return relabelling.card();
    }

    public RelabellingCard change(UUID id, String action, BiConsumer<Relabelling, Instant> change, Caller by) {
        var relabelling = rows.lock(id);
        var before = relabelling.state();
        change.accept(relabelling, clock.instant());
        if (before != relabelling.state()) {
            record(relabelling, action, by);
        }
        return relabelling.card();
    }

    public RelabellingCard discard(UUID id, Caller by) {
        var relabelling = rows.lock(id);
        if (relabelling.state() != RelabellingState.DISCARDED) {
            drop(relabelling, by);
        }
        return relabelling.card();
    }

    private void drop(Relabelling relabelling, Caller by) {
        relabelling.discard(clock.instant());
        rows.forgetChanges(relabelling.card().id());
        record(relabelling, "discarded", by);
    }

    private void record(Relabelling relabelling, String action, Caller by) {
        history.record(by.actor(), Change.of(CONCEPT, relabelling.card().id(), action, null, null));
    }
}
