package org.huiyin.classification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Labels {

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    List<Label> currentOf(UUID report) {
        return database
                .createQuery("select l from Label l where l.report = :report and l.currentKey is not null", Label.class)
                .setParameter("report", report)
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
