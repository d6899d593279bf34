package org.huiyin.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which images belong to which report. */
@ApplicationScoped
@Transactional
public class Attachments {

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    private final Clock clock;

    @Inject
    @SuppressWarnings("NullAway.Init")
    public Attachments(Clock clock) {
        this.clock = clock;
    }

    public void attach(UUID report, List<KeptImage> images) {
        images.forEach(image -> database.persist(new Attachment(report, image, clock.instant())));
    }

    public List<KeptImage> of(UUID report) {
        return database.createQuery(
                        "select a from Attachment a where a.report = :report order by a.id", Attachment.class)
                .setParameter("report", report)
                .getResultStream()
                .map(Attachment::image)
                .toList();
    }

    public Optional<KeptImage> byKey(String storageKey) {
        return database.createQuery("select a from Attachment a where a.storageKey = :key", Attachment.class)
                .setParameter("key", storageKey)
                .getResultStream()
                .findFirst()
                .map(Attachment::image);
    }

    /** Whose image it is, for whoever may see the report. */
    public Optional<UUID> reportOf(String storageKey) {
        return database.createQuery("select a.report from Attachment a where a.storageKey = :key", UUID.class)
                .setParameter("key", storageKey)
                .getResultStream()
                .findFirst();
    }

    /** Those of the keys that belong to a report. */
    List<String> known(Collection<String> keys) {
        return database.createQuery("select a.storageKey from Attachment a where a.storageKey in :keys", String.class)
                .setParameter("keys", keys)
                .getResultList();
    }

    /** What all images together take. */
    long bytes() {
        // The databases disagree about the type of a sum.
        var sum = database.createQuery("select coalesce(sum(a.sizeBytes), 0) from Attachment a", Number.class);
        return sum.getSingleResult().longValue();
    }

    void remove(UUID report) {
        database.createQuery("delete from Attachment a where a.report = :report")
                .setParameter("report", report)
                .executeUpdate();
    }
}
