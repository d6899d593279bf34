package org.huiyin.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Sessions {

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    void add(Session session) {
        database.persist(session);
    }

    Optional<Session> by(String tokenHash) {
        return database.createQuery("select s from Session s where s.tokenHash = :hash", Session.class)
                .setParameter("hash", tokenHash)
                .getResultStream()
                .findFirst();
    }

    List<Session> tokensOf(UUID member) {
        return database.createQuery(
                        "select s from Session s where s.member = :member and s.kind = :kind order by s.id",
                        Session.class)
                .setParameter("member", member)
                .setParameter("kind", SessionKind.TOKEN)
                .getResultList();
    }

    int remove(UUID id, UUID member) {
        return database.createQuery("delete from Session s where s.id = :id and s.member = :member")
                .setParameter("id", id)
                .setParameter("member", member)
                .executeUpdate();
    }

    void removeAll(UUID member, Collection<SessionKind> kinds) {
        database.createQuery("delete from Session s where s.member = :member and s.kind in :kinds")
                .setParameter("member", member)
                .setParameter("kinds", kinds)
                .executeUpdate();
    }

    int removeExpired(Instant now) {
        return database.createQuery("delete from Session s where s.expiresAt <= :now")
                .setParameter("now", now)
                .executeUpdate();
    }
}
