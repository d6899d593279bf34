package org.huiyin.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Invitations {

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    void add(Invitation invitation) {
        database.persist(invitation);
    }

    Optional<Invitation> by(String tokenHash) {
        return database.createQuery("select i from Invitation i where i.tokenHash = :hash", Invitation.class)
                .setParameter("hash", tokenHash)
                .getResultStream()
                .findFirst();
    }

    /** Locked, so that two who press the button at once do not both get in. */
    Optional<Invitation> lock(String tokenHash) {
        return database.createQuery("select i from Invitation i where i.tokenHash = :hash", Invitation.class)
                .setParameter("hash", tokenHash)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    List<Invitation> unusedOf(UUID member) {
        return database.createQuery(
                        "select i from Invitation i where i.member = :member and i.usedAt is null", Invitation.class)
                .setParameter("member", member)
                .getResultList();
    }
}
