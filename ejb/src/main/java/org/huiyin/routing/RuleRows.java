package org.huiyin.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class RuleRows {

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    void add(RoutingRule rule) {
        database.persist(rule);
        database.flush();
    }

    void flush() {
        database.flush();
    }

    Optional<RoutingRule> find(UUID id) {
        return Optional.ofNullable(database.find(RoutingRule.class, id));
    }

    List<RoutingRule> active() {
        return database.createQuery(
                        "select r from RoutingRule r where r.retiredAt is null order by r.position, r.id",
                        RoutingRule.class)
                .getResultList();
    }
}
