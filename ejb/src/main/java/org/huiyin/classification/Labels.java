package org.huiyin.classification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Labels {

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    List<Label> currentOf(Collection<UUID> reports) {
        return reports.isEmpty()
                ? List.of()
                : database.createQuery(
                                "select l from Label l where l.report in :reports and l.currentKey is not null",
                                Label.class)
                        .setParameter("reports", reports)
                        .getResultList();
    }

    /** The current ones of those reports and kinds, as {@link Label#key} writes them. */
    List<Label> currentAt(Collection<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : database.createQuery("select l from Label l where l.currentKey in :keys", Label.class)
                        .setParameter("keys", keys)
                        .getResultList();
    }

    /** What holds of a report. */
    record Held(UUID id, UUID report, Opinion opinion) {}

    /** Of all reports from the first to the last: for walks, which would be slow with entities. */
    List<Held> heldBetween(UUID first, UUID last) {
        return database.createQuery("""
                        select l.id, l.report, l.kind, l.label, l.confidence, l.origin from Label l
                        where l.report >= :first and l.report <= :last and l.currentKey is not null""", Object[].class)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultStream()
                .map(row -> new Held(
                        (UUID) row[0],
                        (UUID) row[1],
                        new Opinion((LabelKind) row[2], (String) row[3], (Double) row[4], (Origin) row[5])))
                .toList();
    }

    /** The opinion of that kind that was superseded last. */
    Optional<Label> before(UUID report, LabelKind kind) {
        return database.createQuery("""
                        select l from Label l where l.report = :report and l.kind = :kind and l.currentKey is null
                        order by l.at desc, l.id desc""", Label.class)
                .setParameter("report", report)
                .setParameter("kind", kind)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Current ones that no machine gave, newest first. */
    List<Label> byPeople(LabelKind kind, int limit) {
        return database.createQuery("""
                        select l from Label l where l.kind = :kind and l.currentKey is not null and l.origin in :people
                        order by l.at desc, l.id desc""", Label.class)
                .setParameter("kind", kind)
                .setParameter("people", List.of(Origin.PERSON, Origin.REPORTER, Origin.RATING))
                .setMaxResults(limit)
                .getResultList();
    }

    void add(Label label) {
        database.persist(label);
    }

    /** The old label must lose its place before the new one takes it. */
    void flush() {
        database.flush();
    }
}
