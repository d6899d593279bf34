package org.huiyin.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The door to the channels of this installation. */
@ApplicationScoped
@Transactional
public class Channels {

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    public Optional<ChannelCard> find(String name) {
        return Optional.ofNullable(database.find(Channel.class, name)).map(Channel::card);
    }

    public List<ChannelCard> all() {
        return database.createQuery("select c from Channel c order by c.name", Channel.class)
                .getResultStream()
                .map(Channel::card)
                .toList();
    }
}
