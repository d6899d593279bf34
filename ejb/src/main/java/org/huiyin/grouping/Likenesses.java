package org.huiyin.grouping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.huiyin.search.decide.Alike;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Portions;

/** What was found alike, kept so that groups can be made without reading any text again. */
@ApplicationScoped
public class Likenesses {

    /** Less probable ones change no group. */
    static final double LEAST = 0.1;

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    private final Ids ids;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Likenesses(Ids ids) {
        this.ids = ids;
    }

    /** What was found of a report that was never compared before. */
    void keep(List<Alike> found) {
        found.forEach(alike -> database.persist(new Likeness(ids.next(), alike)));
    }

    /** Instead of what was found when this report was read before. */
    public void keepInstead(UUID report, List<Alike> found) {
        delete("l.report", report);
        keep(found);
    }

    /** The words that stand in reasons are words of the report. */
    public void forget(UUID report) {
        delete("l.report", report);
        delete("l.other", report);
    }

    private void delete(String side, UUID report) {
        database.createQuery("delete from Likeness l where " + side + " = :report")
                .setParameter("report", report)
                .executeUpdate();
    }

    /** Every pair that one of these is in. */
    List<Likeness> around(Collection<UUID> reports) {
        // One question a side: asked for both at once, a database reads every pair there is.
        return Portions.of(reports)
                .flatMap(some -> Stream.concat(where("l.report", some), where("l.other", some)))
                .distinct()
                .toList();
    }

    private Stream<Likeness> where(String side, List<UUID> some) {
        return database.createQuery("select l from Likeness l where " + side + " in :some", Likeness.class)
                .setParameter("some", some)
                .getResultStream();
    }
}
