package org.huiyin.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.huiyin.search.decide.Alike;
import org.huiyin.shared.Ids;

/** What was found alike, kept so that groups can be made without reading any text again. */
@ApplicationScoped
class Likenesses {

    /** Less probable ones change no group. */
    static final double LEAST = 0.1;

    private static final int AT_ONCE = 500;

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    private final Ids ids;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Likenesses(Ids ids) {
        this.ids = ids;
    }

    /** Instead of what was found when this report was read before. */
    void keep(UUID report, List<Alike> found) {
        database.createQuery("delete from Likeness l where l.report = :report")
                .setParameter("report", report)
                .executeUpdate();
        found.forEach(alike -> database.persist(new Likeness(ids.next(), alike)));
    }

    /** The words that stand in reasons are words of the report. */
    void forget(UUID report) {
        database.createQuery("delete from Likeness l where l.report = :report or l.other = :report")
                .setParameter("report", report)
                .executeUpdate();
    }

    /** Every pair that one of these is in. */
    List<Likeness> around(Collection<UUID> reports) {
        var found = new ArrayList<Likeness>();
        var all = List.copyOf(reports);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            found.addAll(database.createQuery(
                            "select l from Likeness l where l.report in :some or l.other in :some", Likeness.class)
                    .setParameter("some", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                    .getResultList());
        }
        return found;
    }
}
