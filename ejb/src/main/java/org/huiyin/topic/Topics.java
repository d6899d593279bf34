package org.huiyin.topic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The door to the topics. A retired topic stays readable for the issues that have it. */
@ApplicationScoped
@Transactional
public class Topics {

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    public List<TopicCard> active() {
        return database
                .createQuery("select t from Topic t where t.retiredAt is null order by t.position, t.id", Topic.class)
                .getResultStream()
                .map(Topic::card)
                .toList();
    }

    public Optional<TopicCard> find(UUID id) {
        return Optional.ofNullable(database.find(Topic.class, id)).map(Topic::card);
    }
}
