package org.huiyin.regroup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Refusal;

/** Every time that everything was grouped anew, with what it would change. */
@ApplicationScoped
@Transactional
class Regroupings {

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    private final Ids ids;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Regroupings(Ids ids) {
        this.ids = ids;
    }

    void add(Regrouping regrouping) {
        database.persist(regrouping);
        database.flush();
    }

    Optional<RegroupingCard> newest() {
        return rows().stream().findFirst().map(Regrouping::card);
    }

    Optional<Regrouping> current() {
        return rows().stream().findFirst();
    }

    private List<Regrouping> rows() {
        return database.createQuery("select r from Regrouping r order by r.askedAt desc, r.id desc", Regrouping.class)
                .setMaxResults(1)
                .getResultList();
    }

    /** Alone with the row until the transaction is over. */
    Regrouping lock(UUID id) {
        return Optional.ofNullable(database.find(Regrouping.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new Refusal.NotFound("regroup.not-found"));
    }

    RegroupingCard card(UUID id) {
        return find(id).card();
    }

    Regrouping find(UUID id) {
        return Optional.ofNullable(database.find(Regrouping.class, id))
                .orElseThrow(() -> new Refusal.NotFound("regroup.not-found"));
    }

    void add(Proposal proposal) {
        database.persist(proposal);
    }

    UUID nextId() {
        return ids.next();
    }

    List<ProposalCard> after(UUID regrouping, int place, int limit) {
        return database.createQuery(
                        "select p from Proposal p where p.regrouping = :regrouping and p.place > :place order by p.place",
                        Proposal.class)
                .setParameter("regrouping", regrouping)
                .setParameter("place", place)
                .setMaxResults(limit)
                .getResultStream()
                .map(Proposal::card)
                .toList();
    }

    long count(UUID regrouping, ProposalState... states) {
        return database.createQuery(
                        "select count(p) from Proposal p where p.regrouping = :regrouping and p.state in :states",
                        Long.class)
                .setParameter("regrouping", regrouping)
                .setParameter("states", Set.of(states))
                .getSingleResult();
    }

    /** Those that only people may do are never among them. Returns how many were chosen. */
    int choose(UUID regrouping, Collection<UUID> rows) {
        var chosen = waiting(regrouping).stream()
                .filter(proposal -> rows.contains(proposal.id()))
                .toList();
        chosen.forEach(Proposal::choose);
        return chosen.size();
    }

    int chooseAll(UUID regrouping) {
        var chosen = waiting(regrouping);
        chosen.forEach(Proposal::choose);
        return chosen.size();
    }

    private List<Proposal> waiting(UUID regrouping) {
        return database.createQuery(
                        "select p from Proposal p where p.regrouping = :regrouping and p.state = :waiting and p.onlyPeople = :no",
                        Proposal.class)
                .setParameter("regrouping", regrouping)
                .setParameter("waiting", ProposalState.WAITING)
                .setParameter("no", false)
                .getResultList();
    }

    Optional<Proposal> next(UUID regrouping, ProposalState state, boolean lastFirst) {
        return database.createQuery(
                        "select p from Proposal p where p.regrouping = :regrouping and p.state = :state order by p.place"
                                + (lastFirst ? " desc" : ""),
                        Proposal.class)
                .setParameter("regrouping", regrouping)
                .setParameter("state", state)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Merges that grouping anew has made: taken back, they say nothing about what people think. */
    Set<UUID> made() {
        return database.createQuery("select p.made from Proposal p where p.made is not null", UUID.class)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    void forgetProposals(UUID regrouping) {
        database.createQuery("delete from Proposal p where p.regrouping = :regrouping")
                .setParameter("regrouping", regrouping)
                .executeUpdate();
    }
}
