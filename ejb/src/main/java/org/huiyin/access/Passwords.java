package org.huiyin.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
@Transactional
class Passwords {

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    Optional<String> hashOf(UUID member) {
        return Optional.ofNullable(database.find(Password.class, member)).map(Password::hash);
    }

    void keep(UUID member, String hash, Instant at) {
        var known = database.find(Password.class, member);
        if (known == null) {
            database.persist(new Password(member, hash, at));
        } else {
            known.change(hash, at);
        }
    }

    /** Those among the members who have one, and so can log in. */
    Set<UUID> whoHave(Collection<UUID> members) {
        return members.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        database.createQuery("select p.member from Password p where p.member in :members", UUID.class)
                                .setParameter("members", members)
                                .getResultList());
    }
}
