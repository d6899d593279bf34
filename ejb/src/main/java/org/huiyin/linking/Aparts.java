package org.huiyin.linking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.huiyin.finding.FindingCard;
import org.huiyin.search.decide.Couple;
import org.huiyin.shared.Ids;

/** Which reports people held apart: no group ever holds two of them. */
@ApplicationScoped
public class Aparts {

    /** So many of a group stand for all of it. */
    static final int OTHERS = 20;

    private static final int AT_ONCE = 500;

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    private final Ids ids;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Aparts(Ids ids) {
        this.ids = ids;
    }

    /** By this finding a person says that its report is not about what the others are about. */
    void say(FindingCard finding, Collection<UUID> others) {
        others.stream()
                .filter(other -> !other.equals(finding.report()))
                .limit(OTHERS)
                .forEach(other -> database.persist(new Apart(ids.next(), finding, other)));
    }

    /** With the finding, what it said is taken back. */
    void takeBack(UUID finding) {
        database.createQuery("delete from Apart a where a.finding = :finding")
                .setParameter("finding", finding)
                .executeUpdate();
    }

    /** Every pair that one of these is in. */
    public List<Couple> around(Collection<UUID> reports) {
        var all = List.copyOf(reports);
        return IntStream.iterate(0, from -> from < all.size(), from -> from + AT_ONCE)
                .mapToObj(from -> all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                .flatMap(some -> database.createQuery(
                                "select a from Apart a where a.report in :some or a.other in :some", Apart.class)
                        .setParameter("some", some)
                        .getResultStream())
                .map(Apart::couple)
                .toList();
    }

    /** What people held apart, the newest first. */
    public List<Couple> newest(int limit) {
        return database.createQuery("select a from Apart a order by a.id desc", Apart.class)
                .setMaxResults(limit)
                .getResultStream()
                .map(Apart::couple)
                .toList();
    }
}
