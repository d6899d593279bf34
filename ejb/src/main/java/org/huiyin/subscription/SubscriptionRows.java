package org.huiyin.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.people.Address;

@ApplicationScoped
class SubscriptionRows {

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    void add(Subscription subscription) {
        database.persist(subscription);
        database.flush();
    }

    Optional<Subscription> find(UUID id) {
        return Optional.ofNullable(database.find(Subscription.class, id));
    }

    Optional<Subscription> at(Address address) {
        return database.createQuery("select s from Subscription s where s.email = :email", Subscription.class)
                .setParameter("email", address.value())
                .getResultStream()
                .findFirst();
    }

    Optional<Subscription> byToken(String hash) {
        return database.createQuery("select s from Subscription s where s.tokenHash = :hash", Subscription.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    /** When a mailbox was asked last, over all spellings of its address. */
    Optional<Instant> lastAsked(String mailbox) {
        return Optional.ofNullable(database.createQuery(
                        "select max(s.askedAt) from Subscription s where s.mailbox = :mailbox", Instant.class)
                .setParameter("mailbox", mailbox)
                .getSingleResult());
    }

    /** How often a mailbox was asked without an answer, over all spellings of its address. */
    long unanswered(String mailbox) {
        return database.createQuery(
                        "select coalesce(sum(s.confirmations), 0) from Subscription s where s.mailbox = :mailbox",
                        Long.class)
                .setParameter("mailbox", mailbox)
                .getSingleResult();
    }

    long askedSince(Instant moment) {
        return database.createQuery("select count(s) from Subscription s where s.askedAt > :moment", Long.class)
                .setParameter("moment", moment)
                .getSingleResult();
    }

    List<Subscription> all(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.createQuery(
                                "select s from Subscription s where s.id in :ids order by s.id", Subscription.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }
}
