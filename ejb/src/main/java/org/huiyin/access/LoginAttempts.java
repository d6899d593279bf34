package org.huiyin.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The failed log-ins of the last hours. Each call is a transaction of its own: a refusal must not undo the counting. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class LoginAttempts {

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    /** How many there were, and when the last of them was. */
    record Failures(long many, @Nullable Instant last) {}

    void add(LoginAttempt attempt) {
        database.persist(attempt);
    }

    Failures onAccountFrom(String account, String address, Instant since) {
        return failures(
                "select count(a), max(a.at) from LoginAttempt a where a.account = ?1 and a.address = ?2 and a.at > ?3",
                account,
                address,
                since);
    }

    Failures onAccount(String account, Instant since) {
        return failures(
                "select count(a), max(a.at) from LoginAttempt a where a.account = ?1 and a.at > ?2", account, since);
    }

    Failures from(String address, Instant since) {
        return failures(
                "select count(a), max(a.at) from LoginAttempt a where a.address = ?1 and a.at > ?2", address, since);
    }

    void forget(String account, String address) {
        database.createQuery("delete from LoginAttempt a where a.account = ?1 and a.address = ?2")
                .setParameter(1, account)
                .setParameter(2, address)
                .executeUpdate();
    }

    int forgetBefore(Instant moment) {
        return database.createQuery("delete from LoginAttempt a where a.at < ?1")
                .setParameter(1, moment)
                .executeUpdate();
    }

    private Failures failures(String question, Object... arguments) {
        var query = database.createQuery(question, Object[].class);
        for (int i = 0; i < arguments.length; i++) {
            query.setParameter(i + 1, arguments[i]);
        }
        var row = query.getSingleResult();
        return new Failures((Long) row[0], (Instant) row[1]);
    }
}
