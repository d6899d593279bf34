package org.huiyin.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

@ApplicationScoped
class Merges {

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    void add(Merge merge) {
        database.persist(merge);
    }

    Optional<Merge> standing(long issue) {
        return database.createQuery("select m from Merge m where m.issue = :issue and m.undoneAt is null", Merge.class)
                .setParameter("issue", issue)
                .getResultStream()
                .findFirst();
    }
}
