package org.huiyin.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.history.Change;
import org.huiyin.history.History;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Checks;
import org.huiyin.shared.Ids;
import org.huiyin.shared.PageOf;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Role;
import org.jspecify.annotations.Nullable;

/** The door to the workgroups. A retired group gets nothing new and stays readable for the issues it has. */
@ApplicationScoped
@Transactional
public class Workgroups {

    static final int LONGEST_NAME = 100;
    /** A year: whoever promises later promises nothing. */
    static final int LONGEST_TARGET = 24 * 366;

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    private final History history;
    private final Ids ids;
    private final Clock clock;

    @Inject
    @SuppressWarnings("NullAway.Init")
    public Workgroups(History history, Ids ids, Clock clock) {
        this.history = history;
        this.ids = ids;
        this.clock = clock;
    }

    /** Every group that works, in the order of birth. */
    public List<WorkgroupCard> active() {
        return database.createQuery(
                        "select w from Workgroup w where w.retiredAt is null order by w.id", Workgroup.class)
                .getResultStream()
                .map(Workgroup::card)
                .toList();
    }

    public Optional<WorkgroupCard> find(UUID id) {
        return Optional.ofNullable(database.find(Workgroup.class, id)).map(Workgroup::card);
    }

    /** The group, if it still takes work. */
    public Optional<WorkgroupCard> findActive(UUID id) {
        return find(id).filter(group -> !group.isRetired());
    }

    /** Retired ones too: old issues still name them. */
    public List<WorkgroupCard> all(Collection<UUID> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        return database.createQuery("select w from Workgroup w where w.id in :ids order by w.id", Workgroup.class)
                .setParameter("ids", wanted)
                .getResultStream()
                .map(Workgroup::card)
                .toList();
    }

    public PageOf<WorkgroupCard> list(int limit, @Nullable UUID after) {
        var cards = database.createQuery("""
                        select w from Workgroup w where w.retiredAt is null and w.id > :after
                        order by w.id""", Workgroup.class)
                .setParameter("after", Ids.orBeforeAll(after))
                .setMaxResults(limit + 1)
                .getResultStream()
                .map(Workgroup::card)
                .toList();
        return PageOf.of(cards, limit, card -> card.id().toString());
    }

    public WorkgroupCard add(NewWorkgroup wanted, Caller by) {
        by.need(Role.ADMIN);
        var asked = checked(wanted);
        var group = new Workgroup(ids.next(), asked.name(), asked.targetHours(), clock.instant());
        database.persist(group);
        database.flush();
        record(by, group.card().id(), "added", null, group.card());
        return group.card();
    }

    /** @param version what the caller has seen; another one by now is a conflict */
    public WorkgroupCard change(UUID id, long version, NewWorkgroup wanted, Caller by) {
        by.need(Role.ADMIN);
        var group = row(id);
        var asked = checked(wanted);
        var before = group.card();
        requireVersion(before.version(), version);
        group.define(asked.name(), asked.targetHours());
        database.flush();
        record(by, id, "changed", before, group.card());
        return group.card();
    }

    /** Safe to call twice. Its issues, topics and rules stay; routing passes it over from now on. */
    public void retire(UUID id, Caller by) {
        by.need(Role.ADMIN);
        row(id).retire(clock.instant());
        record(by, id, "retired", null, null);
    }

    public void restore(UUID id, Caller by) {
        by.need(Role.ADMIN);
        row(id).restore();
        record(by, id, "restored", null, null);
    }

    private Workgroup row(UUID id) {
        return Optional.ofNullable(database.find(Workgroup.class, id))
                .orElseThrow(() -> new Refusal.NotFound("people.workgroup-not-found"));
    }

    private void record(Caller by, UUID id, String action, @Nullable Object before, @Nullable Object after) {
        history.record(by.actor(), Change.of("workgroup", id, action, before, after));
    }

    static void requireVersion(long now, long seen) {
        if (now != seen) {
            throw new Refusal.Conflict("people.changed-meanwhile");
        }
    }

    private static Asked checked(NewWorkgroup wanted) {
        var checks = new Checks();
        var name = checks.bilingual(wanted.name(), "/name", LONGEST_NAME);
        var hours = wanted.targetHours();
        checks.require(hours != null, "/targetHours", "field.required");
        checks.require(
                hours == null || (hours >= 1 && hours <= LONGEST_TARGET),
                "/targetHours",
                "field.between",
                1,
                LONGEST_TARGET);
        checks.done();
        return new Asked(name, hours == null ? 0 : hours);
    }

    private record Asked(org.huiyin.shared.Bilingual name, int targetHours) {}
}
