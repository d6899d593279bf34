package org.huiyin.linking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.huiyin.shared.Ids;

/** Which reports were decided with one key. */
@ApplicationScoped
class Answers {

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    private final Ids ids;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Answers(Ids ids) {
        this.ids = ids;
    }

    void keep(UUID batch, UUID report) {
        database.persist(new Answered(ids.next(), batch, report));
    }

    List<UUID> of(UUID batch) {
        return database.createQuery("select a.report from Answered a where a.batch = :batch order by a.id", UUID.class)
                .setParameter("batch", batch)
                .getResultList();
    }
}
