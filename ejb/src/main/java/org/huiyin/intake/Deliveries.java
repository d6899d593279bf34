package org.huiyin.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The journal's rows. */
@ApplicationScoped
class Deliveries {

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    Set<String> known(String channel, Collection<String> externalIds) {
        return database.createQuery("""
                        select d.externalId from Delivery d
                        where d.channel = :channel and d.externalId in :ids""", String.class)
                .setParameter("channel", channel)
                .setParameter("ids", externalIds)
                .getResultStream()
                .collect(Collectors.toUnmodifiableSet());
    }

    void add(List<Delivery> deliveries) {
        deliveries.forEach(database::persist);
        database.flush();
    }

    /** What may be worked on now, in the order in which it was sent. */
    List<Delivery> due(Instant now, int limit) {
        return database.createQuery("""
                        select d from Delivery d
                        where d.state = org.huiyin.intake.DeliveryState.KEPT and d.dueAt <= :now
                        and d.channel not in (select c.name from Channel c where c.pausedAt is not null)
                        order by d.sentAt, d.sequence, d.id""", Delivery.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                // Updates below pass by what this persistence context holds.
                .setHint("eclipselink.refresh", "true")
                .getResultList();
    }

    /** Leaves it to the caller until that moment, unless somebody else took it since it was seen. */
    boolean take(UUID id, int tries, Instant until) {
        return database.createQuery("""
                        update Delivery d set d.tries = d.tries + 1, d.dueAt = :until
                        where d.id = :id and d.tries = :tries
                        and d.state = org.huiyin.intake.DeliveryState.KEPT""")
                        .setParameter("until", until)
                        .setParameter("id", id)
                        .setParameter("tries", tries)
                        .executeUpdate()
                == 1;
    }

    void later(UUID id, String reason, Instant at) {
        database.createQuery("""
                        update Delivery d set d.dueAt = :at, d.reason = :reason
                        where d.id = :id and d.state = org.huiyin.intake.DeliveryState.KEPT""")
                .setParameter("at", at)
                .setParameter("reason", reason)
                .setParameter("id", id)
                .executeUpdate();
    }

    Optional<Delivery> find(UUID id) {
        return Optional.ofNullable(database.find(Delivery.class, id));
    }

    /** Nobody else gets it before this transaction ends. */
    Optional<Delivery> lock(UUID id) {
        return Optional.ofNullable(database.find(Delivery.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    List<Delivery> in(DeliveryState state, @Nullable String channel, int limit) {
        var query = database.createQuery(
                "select d from Delivery d where d.state = :state"
                        + (channel == null ? "" : " and d.channel = :channel")
                        + " order by d.receivedAt desc, d.id desc",
                Delivery.class);
        if (channel != null) {
            query.setParameter("channel", channel);
        }
        return query.setParameter("state", state)
                .setMaxResults(limit)
                .setHint("eclipselink.refresh", "true")
                .getResultList();
    }

    long count(DeliveryState state) {
        return database.createQuery("select count(d) from Delivery d where d.state = :state", Long.class)
                .setParameter("state", state)
                .getSingleResult();
    }

    Optional<Instant> lastReceivedAt(String channel) {
        return Optional.ofNullable(database.createQuery(
                        "select max(d.receivedAt) from Delivery d where d.channel = :channel", Instant.class)
                .setParameter("channel", channel)
                .getSingleResult());
    }

    List<Instant> receivedAt(String channel, Instant since, int limit) {
        return database.createQuery("""
                        select d.receivedAt from Delivery d
                        where d.channel = :channel and d.receivedAt > :since order by d.receivedAt desc""", Instant.class)
                .setParameter("channel", channel)
                .setParameter("since", since)
                .setMaxResults(limit)
                .getResultList();
    }
}
