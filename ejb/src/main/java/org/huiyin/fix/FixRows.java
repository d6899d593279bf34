package org.huiyin.fix;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class FixRows {

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    void add(Fix fix) {
        database.persist(fix);
        database.flush();
    }

    Optional<Fix> find(UUID id) {
        return Optional.ofNullable(database.find(Fix.class, id));
    }

    List<Fix> ofIssue(long root) {
        return database.createQuery("""
                        select f from Fix f where f.issue in (select i.number from Issue i where i.root = :root)
                        order by f.at, f.id""", Fix.class).setParameter("root", root).getResultList();
    }

    /** The outcome that stands, of the issue or of one merged into it: the newest. */
    Optional<Fix> standing(long root) {
        return database.createQuery("""
                        select f from Fix f
                        where f.issue in (select i.number from Issue i where i.root = :root) and f.undoneAt is null
                        order by f.at desc, f.id desc""", Fix.class)
                .setParameter("root", root)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    List<Fix> standingAfter(UUID last, int limit) {
        return database.createQuery(
                        "select f from Fix f where f.undoneAt is null and f.id > :last order by f.id", Fix.class)
                .setParameter("last", last)
                .setMaxResults(limit)
                .getResultList();
    }

    void add(Verdict verdict) {
        database.persist(verdict);
    }

    void flush() {
        database.flush();
    }

    Optional<Verdict> verdict(UUID fix, UUID reporter) {
        return database.createQuery(
                        "select v from Verdict v where v.fix = :fix and v.reporter = :reporter", Verdict.class)
                .setParameter("fix", fix)
                .setParameter("reporter", reporter)
                .getResultStream()
                .findFirst();
    }

    List<Verdict> verdictsOf(UUID fix) {
        return database.createQuery("select v from Verdict v where v.fix = :fix order by v.at, v.id", Verdict.class)
                .setParameter("fix", fix)
                .getResultList();
    }

    /** What each person says, over all their channels: the word they said last. */
    List<VerdictWord> words(UUID fix) {
        var last = new LinkedHashMap<UUID, VerdictWord>();
        database.createQuery("""
                        select p.person, v.verdict from Verdict v, Reporter p
                        where v.fix = :fix and p.id = v.reporter order by v.at, v.id""", Object[].class)
                .setParameter("fix", fix)
                .getResultList()
                .forEach(row -> last.put((UUID) row[0], (VerdictWord) row[1]));
        return List.copyOf(last.values());
    }

    List<Verdict> verdictsOfReport(UUID report) {
        return database.createQuery(
                        "select v from Verdict v where v.report = :report order by v.at desc", Verdict.class)
                .setParameter("report", report)
                .getResultList();
    }
}
