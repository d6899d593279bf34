package org.huiyin.relabelling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.huiyin.shared.Refusal;

/** The relabellings and what each would change. */
@ApplicationScoped
class RelabellingRows {

    private static final int MOST_SHOWN = 20;

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    void add(Relabelling relabelling) {
        database.persist(relabelling);
        database.flush();
    }

    Relabelling find(UUID id) {
        return found(Optional.ofNullable(database.find(Relabelling.class, id)));
    }

    /** Alone with it until the transaction ends. */
    Relabelling lock(UUID id) {
        return found(Optional.ofNullable(database.find(Relabelling.class, id, LockModeType.PESSIMISTIC_WRITE)));
    }

    List<Relabelling> newest() {
        return database.createQuery("select r from Relabelling r order by r.askedAt desc, r.id desc", Relabelling.class)
                .setMaxResults(MOST_SHOWN)
                .getResultList();
    }

    List<Relabelling> underway() {
        return in(Stream.of(RelabellingState.values())
                .filter(RelabellingState::isUnderway)
                .toList());
    }

    List<Relabelling> in(Collection<RelabellingState> states) {
        return database.createQuery(
                        "select r from Relabelling r where r.state in :states order by r.askedAt, r.id",
                        Relabelling.class)
                .setParameter("states", List.copyOf(states))
                .getResultList();
    }

    void add(LabelChange change) {
        database.persist(change);
    }

    List<LabelChange> next(UUID relabelling, ChangeState state, int limit) {
        return database.createQuery("""
                        select c from LabelChange c where c.relabelling = :relabelling and c.state = :state
                        order by c.id""", LabelChange.class)
                .setParameter("relabelling", relabelling)
                .setParameter("state", state)
                .setMaxResults(limit)
                .getResultList();
    }

    void forgetChanges(UUID relabelling) {
        database.createQuery("delete from LabelChange c where c.relabelling = :relabelling")
                .setParameter("relabelling", relabelling)
                .executeUpdate();
    }

    private static Relabelling found(Optional<Relabelling> row) {
        return row.orElseThrow(() -> new Refusal.NotFound("relabelling.not-found"));
    }
}
