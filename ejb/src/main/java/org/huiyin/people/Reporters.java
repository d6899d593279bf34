package org.huiyin.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class Reporters {

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    /** At once: rows of other concepts point to it, and the mapper does not know that they do. */
    void add(Reporter reporter) {
        database.persist(reporter);
        database.flush();
    }

    void addAll(List<Reporter> several) {
        several.forEach(database::persist);
        database.flush();
    }

    List<Identity> at(Collection<Address> addresses) {
        if (addresses.isEmpty()) {
            return List.of();
        }
        return database.createQuery(
                        "select i from Identity i where i.kind in :kinds and i.address in :addresses", Identity.class)
                .setParameter("kinds", addresses.stream().map(Address::kind).collect(Collectors.toSet()))
                .setParameter(
                        "addresses", addresses.stream().map(Address::value).collect(Collectors.toSet()))
                .getResultList();
    }

    void add(Identity identity) {
        database.persist(identity);
    }

    Optional<Reporter> find(UUID id) {
        return Optional.ofNullable(database.find(Reporter.class, id));
    }

    Optional<Identity> at(Address address) {
        return database.createQuery(
                        "select i from Identity i where i.kind = :kind and i.address = :address", Identity.class)
                .setParameter("kind", address.kind())
                .setParameter("address", address.value())
                .getResultStream()
                .findFirst();
    }

    List<Identity> identitiesOf(UUID reporter) {
        return database.createQuery(
                        "select i from Identity i where i.reporter = :reporter order by i.createdAt", Identity.class)
                .setParameter("reporter", reporter)
                .getResultList();
    }

    List<Identity> identitiesOf(Collection<UUID> several) {
        return database.createQuery(
                        "select i from Identity i where i.reporter in :several order by i.createdAt, i.id",
                        Identity.class)
                .setParameter("several", several)
                .getResultList();
    }

    void removeIdentitiesOf(UUID reporter) {
        database.createQuery("delete from Identity i where i.reporter = :reporter")
                .setParameter("reporter", reporter)
                .executeUpdate();
    }
}
