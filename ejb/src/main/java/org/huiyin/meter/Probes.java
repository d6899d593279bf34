package org.huiyin.meter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.automation.AutomationKind;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Ids;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class Probes {

    /** Both reports must have an issue that exists for the one who answers. */
    private static final String IN_SIGHT = """
            exists (select f from Finding f, Issue u, Issue o, Report r where u.number = f.issue and o.number = u.root
            and r.id = f.currentReport and r.withdrawnAt is null and f.currentReport = p.""";

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    Optional<Probe> find(UUID id) {
        return Optional.ofNullable(database.find(Probe.class, id));
    }

    /** Open ones in the order in which they are asked. */
    List<Probe> open(@Nullable AutomationKind kind, int limit, Caller by) {
        var query = scoped(
                database.createQuery("select p " + open(kind, by) + " order by p.place, p.id", Probe.class), kind, by);
        return query.setMaxResults(limit).getResultList();
    }

    long countOpen(@Nullable AutomationKind kind, Caller by) {
        return scoped(database.createQuery("select count(p) " + open(kind, by), Long.class), kind, by)
                .getSingleResult();
    }

    private static String open(@Nullable AutomationKind kind, Caller by) {
        var end = by.seesEverything() ? ")" : " and o.workgroup in :own)";
        return "from Probe p where p.answer is null" + (kind == null ? "" : " and p.kind = :kind") + " and " + IN_SIGHT
                + "report" + end + " and (p.other is null or " + IN_SIGHT + "other" + end + ")";
    }

    private static <T> TypedQuery<T> scoped(TypedQuery<T> query, @Nullable AutomationKind kind, Caller by) {
        if (kind != null) {
            query.setParameter("kind", kind);
        }
        if (!by.seesEverything()) {
            boolean has = by.worksOnIssues() && !by.workgroups().isEmpty();
            query.setParameter("own", has ? List.copyOf(by.workgroups()) : List.of(Ids.orBeforeAll(null)));
        }
        return query;
    }

    /** The newest answers of that kind, where the machine said so. Unclear ones are not among them. */
    List<Probe> answered(AutomationKind kind, Answer machine, int limit) {
        return database.createQuery("""
                        select p from Probe p where p.kind = :kind and p.machine = :machine and p.answer is not null
                        and p.answer <> :unclear order by p.answeredAt desc, p.id desc""", Probe.class)
                .setParameter("kind", kind)
                .setParameter("machine", machine)
                .setParameter("unclear", Answer.UNCLEAR)
                .setMaxResults(limit)
                .getResultList();
    }

    Optional<Instant> lastDrawn(AutomationKind kind) {
        return Optional.ofNullable(
                database.createQuery("select max(p.drawnAt) from Probe p where p.kind = :kind", Instant.class)
                        .setParameter("kind", kind)
                        .getSingleResult());
    }

    /** Questions that nobody answered make room for a newer sample. */
    void dropOpen(AutomationKind kind) {
        database.createNativeQuery("delete from probe where kind = ?1 and answer is null")
                .setParameter(1, kind.name())
                .executeUpdate();
    }

    void add(Probe probe) {
        database.persist(probe);
    }

    void flush() {
        database.flush();
    }
}
