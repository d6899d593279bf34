package org.huiyin.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which reporters are one person, and what they claimed and wished. */
@ApplicationScoped
class PersonRows {

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    /** All reporters of the persons that these belong to. */
    List<Reporter> reportersOf(Collection<UUID> several) {
        return several.isEmpty()
                ? List.of()
                : database.createQuery("""
                                select r from Reporter r where r.person in
                                (select asked.person from Reporter asked where asked.id in :several)
                                order by r.id""", Reporter.class)
                        .setParameter("several", several)
                        .getResultList();
    }

    /** As {@link #reportersOf}, locked in one order: two joinings of the same people wait for each other. */
    List<Reporter> lock(Collection<UUID> several) {
        return database.createQuery("""
                        select r from Reporter r where r.person in
                        (select asked.person from Reporter asked where asked.id in :several)
                        order by r.id""", Reporter.class)
                .setParameter("several", several)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    void add(Joining joining) {
        database.persist(joining);
        database.flush();
    }

    Optional<Joining> joining(UUID id) {
        return Optional.ofNullable(database.find(Joining.class, id));
    }

    /** Oldest first, ended ones too. */
    List<Joining> joiningsOf(Collection<UUID> reporters) {
        return reporters.isEmpty()
                ? List.of()
                : database.createQuery("""
                                select j from Joining j where j.one in :reporters or j.other in :reporters
                                order by j.at, j.id""", Joining.class)
                        .setParameter("reporters", reporters)
                        .getResultList();
    }

    void add(Claim claim) {
        database.persist(claim);
        database.flush();
    }

    Optional<Claim> claim(UUID id) {
        return Optional.ofNullable(database.find(Claim.class, id));
    }

    Optional<Claim> claim(UUID reporter, Address address) {
        return database.createQuery("""
                        select c from Claim c
                        where c.reporter = :reporter and c.kind = :kind and c.address = :address""", Claim.class)
                .setParameter("reporter", reporter)
                .setParameter("kind", address.kind())
                .setParameter("address", address.value())
                .getResultStream()
                .findFirst();
    }

    List<Claim> claimsOf(Collection<UUID> reporters) {
        return reporters.isEmpty()
                ? List.of()
                : database.createQuery(
                                "select c from Claim c where c.reporter in :reporters order by c.at, c.id", Claim.class)
                        .setParameter("reporters", reporters)
                        .getResultList();
    }

    List<Claim> provedClaims(Address address) {
        return database.createQuery("""
                        select c from Claim c where c.kind = :kind and c.address = :address and c.provedAt is not null
                        order by c.at, c.id""", Claim.class)
                .setParameter("kind", address.kind())
                .setParameter("address", address.value())
                .getResultList();
    }

    /** Neither proved nor refused, made since then. */
    List<UUID> openClaims(Instant since, int limit) {
        return database.createQuery("""
                        select c.id from Claim c where c.at >= :since and c.provedAt is null and c.refusedAt is null
                        order by c.at, c.id""", UUID.class)
                .setParameter("since", since)
                .setMaxResults(limit)
                .getResultList();
    }

    List<Preference> preferencesOf(Collection<UUID> reporters) {
        return reporters.isEmpty()
                ? List.of()
                : database.createQuery(
                                "select p from Preference p where p.reporter in :reporters order by p.at desc",
                                Preference.class)
                        .setParameter("reporters", reporters)
                        .getResultList();
    }

    Preference preferenceOf(UUID reporter) {
        var there = database.find(Preference.class, reporter);
        return there == null ? new Preference(reporter) : there;
    }

    void save(Preference preference) {
        if (!database.contains(preference)) {
            database.persist(preference);
        }
    }

    void forget(UUID reporter) {
        for (var statement : List.of(
                "delete from Claim c where c.reporter = :reporter",
                "delete from Preference p where p.reporter = :reporter")) {
            database.createQuery(statement).setParameter("reporter", reporter).executeUpdate();
        }
        database.createQuery("update Joining j set j.address = '' where j.one = :reporter or j.other = :reporter")
                .setParameter("reporter", reporter)
                .executeUpdate();
    }

    void flush() {
        database.flush();
    }
}
