package org.huiyin.filter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Portions;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SetAsides {

    private static final String STANDING = """
            from SetAside s, Report r where s.currentReport = r.id and r.withdrawnAt is null
            """;

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    Optional<SetAside> current(UUID report) {
        return database.createQuery("select s from SetAside s where s.currentReport = :report", SetAside.class)
                .setParameter("report", report)
                .getResultStream()
                .findFirst();
    }

    List<SetAside> rowsOf(UUID report) {
        return database.createQuery("select s from SetAside s where s.report = :report order by s.at", SetAside.class)
                .setParameter("report", report)
                .getResultList();
    }

    /** Of these reports those that a machine or a person set aside once, and whether that still holds. */
    Map<UUID, Boolean> everSetAside(Collection<UUID> reports) {
        var standing = new HashMap<UUID, Boolean>();
        Portions.of(reports)
                .flatMap(
                        some -> database.createQuery("select s from SetAside s where s.report in :some", SetAside.class)
                                .setParameter("some", some)
                                .getResultStream())
                .forEach(row -> standing.merge(row.report(), row.stands(), Boolean::logicalOr));
        return standing;
    }

    /** Newest first. */
    List<SetAside> standing(boolean confirmed, @Nullable NoiseKind kind, @Nullable UUID before, int limit, Caller by) {
        var text = "select s " + STANDING + scope(by) + " and s.confirmedAt is " + (confirmed ? "not null" : "null")
                + (kind == null ? "" : " and s.kind = :kind")
                + (before == null ? "" : " and s.id < :before")
                + " order by s.id desc";
        var query = scoped(database.createQuery(text, SetAside.class), by).setMaxResults(limit);
        if (kind != null) {
            query.setParameter("kind", kind);
        }
        if (before != null) {
            query.setParameter("before", before);
        }
        return query.getResultList();
    }

    long waiting(Caller by) {
        return scoped(
                        database.createQuery(
                                "select count(s) " + STANDING + scope(by) + " and s.confirmedAt is null", Long.class),
                        by)
                .getSingleResult();
    }

    private static String scope(Caller by) {
        return by.seesEverything() ? "" : "and s.workgroup in :own";
    }

    private static <T> TypedQuery<T> scoped(TypedQuery<T> query, Caller by) {
        if (by.seesEverything()) {
            return query;
        }
        boolean has = by.worksOnIssues() && !by.workgroups().isEmpty();
        return query.setParameter("own", has ? List.copyOf(by.workgroups()) : List.of(Ids.orBeforeAll(null)));
    }

    void add(SetAside row) {
        database.persist(row);
        database.flush();
    }

    /** The old one must lose its place before a new one takes it. */
    void flush() {
        database.flush();
    }
}
