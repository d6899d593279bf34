package org.huiyin.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

@ApplicationScoped
class MailStops {

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    void stop(Person person, Instant at) {
        var there = database.find(MailStop.class, person.toString());
        if (there == null) {
            database.persist(new MailStop(person, at));
        } else {
            there.renew(at);
        }
    }

    /** Since when, for those of them who stopped. */
    Map<String, Instant> among(Collection<Person> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        return database.createQuery("select s from MailStop s where s.person in :people", MailStop.class)
                .setParameter("people", people.stream().map(Person::toString).toList())
                .getResultStream()
                .collect(Collectors.toUnmodifiableMap(MailStop::person, MailStop::at));
    }
}
