package org.huiyin.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Pairs {

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    void add(Pair pair) {
        database.persist(pair);
    }

    /** What the machine compared that report with when it first read it. */
    Optional<Pair> of(UUID report) {
        return database.createQuery("select p from Pair p where p.report = :report order by p.at desc", Pair.class)
                .setParameter("report", report)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Decisions.Extent extent() {
        var row = database.createQuery(
                        "select count(p), max(p.decidedAt) from Pair p where p.outcome is not null", Object[].class)
                .getSingleResult();
        return row[1] == null
                ? Decisions.Extent.NONE
                : new Decisions.Extent(((Number) row[0]).longValue(), (Instant) row[1]);
    }

    /** Newest first. */
    List<Pair> leftApart(int limit) {
        return database.createQuery(
                        "select p from Pair p where p.outcome is null and p.band = :apart order by p.at desc, p.id desc",
                        Pair.class)
                .setParameter("apart", Band.APART)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Newest decision first. */
    List<Pair> decided(int limit) {
        return database.createQuery(
                        "select p from Pair p where p.outcome is not null order by p.decidedAt desc, p.id desc",
                        Pair.class)
                .setMaxResults(limit)
                .getResultList();
    }
}
