package org.huiyin.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.shared.Listed;

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
        var wanted = List.copyOf(addresses);
        var query = database.createNativeQuery(
                "select i.* from " + Listed.texts(wanted.size(), 2) + " wanted (kind, address)"
                        + " join identity i on i.kind = wanted.kind and i.address = wanted.address",
                Identity.class);
        for (int i = 0; i < wanted.size(); i++) {
            query.setParameter(2 * i + 1, wanted.get(i).kind());
            query.setParameter(2 * i + 2, wanted.get(i).value());
        }
        return ((List<?>) query.getResultList())
                .stream().map(Identity.class::cast).toList();
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
