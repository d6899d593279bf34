package org.huiyin.reach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class MailStops {

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    void stop(UUID reporter, Instant at) {
        var there = database.find(MailStop.class, MailStop.keyOf(reporter));
        if (there == null) {
            database.persist(new MailStop(reporter, at));
        } else {
            there.renew(at);
        }
    }

    /** Since when, for those of them who stopped. */
    Map<UUID, Instant> among(Collection<UUID> reporters) {
        if (reporters.isEmpty()) {
            return Map.of();
        }
        return database.createQuery("select s from MailStop s where s.person in :people", MailStop.class)
                .setParameter("people", reporters.stream().map(MailStop::keyOf).toList())
                .getResultStream()
                .collect(Collectors.toUnmodifiableMap(MailStop::reporter, MailStop::at));
    }
}
