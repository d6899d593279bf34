package org.huiyin.merge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** Which issues people put under another. */
@ApplicationScoped
public class Merges {

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    void add(Merge merge) {
        database.persist(merge);
    }

    /** By which merge the issue stands under another. */
    public Optional<UUID> standing(long issue) {
        return row(issue).map(Merge::id);
    }

    Optional<Merge> row(long issue) {
        return database.createQuery("select m from Merge m where m.issue = :issue and m.undoneAt is null", Merge.class)
                .setParameter("issue", issue)
                .getResultStream()
                .findFirst();
    }
}
