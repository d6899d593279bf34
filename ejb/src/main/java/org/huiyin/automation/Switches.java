package org.huiyin.automation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

@ApplicationScoped
class Switches {

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    Optional<Switch> find(AutomationKind kind) {
        return Optional.ofNullable(database.find(Switch.class, kind));
    }

    void add(Switch row) {
        database.persist(row);
        database.flush();
    }
}
