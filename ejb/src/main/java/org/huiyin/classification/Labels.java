package org.huiyin.classification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Labels {

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    List<Label> currentOf(Collection<UUID> reports) {
        return reports.isEmpty()
                ? List.of()
                : database.createQuery(
                                "select l from Label l where l.report in :reports and l.currentKey is not null",
                                Label.class)
                        .setParameter("reports", reports)
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
