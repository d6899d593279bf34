package org.huiyin.topic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.history.Change;
import org.huiyin.history.History;
import org.huiyin.people.Workgroups;
import org.huiyin.shared.Bilingual;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Checks;
import org.huiyin.shared.Ids;
import org.huiyin.shared.PageOf;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Role;
import org.jspecify.annotations.Nullable;

/** The door to the topics. A retired topic stays readable for the issues that have it. */
@ApplicationScoped
@Transactional
public class Topics {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_DESCRIPTION = 1000;

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    private final Workgroups workgroups;
    private final History history;
    private final Ids ids;
    private final Clock clock;

    @Inject
    @SuppressWarnings("NullAway.Init")
    public Topics(Workgroups workgroups, History history, Ids ids, Clock clock) {
        this.workgroups = workgroups;
        this.history = history;
        this.ids = ids;
        this.clock = clock;
    }

    public List<TopicCard> active() {
        return database.createQuery(
                        "select t from Topic t where t.retiredAt is null order by t.position, t.id", Topic.class)
                .getResultStream()
                .map(Topic::card)
                .toList();
    }

    public Optional<TopicCard> find(UUID id) {
        return Optional.ofNullable(database.find(Topic.class, id)).map(Topic::card);
    }

    /** Retired ones too: old issues still name them. */
    public List<TopicCard> all(Collection<UUID> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        return database.createQuery("select t from Topic t where t.id in :ids order by t.position, t.id", Topic.class)
                .setParameter("ids", wanted)
                .getResultStream()
                .map(Topic::card)
                .toList();
    }

    /** Active topics in the order of birth. */
    public PageOf<TopicCard> list(int limit, @Nullable UUID after) {
        var cards = database.createQuery("""
                        select t from Topic t where t.retiredAt is null and t.id > :after
                        order by t.id""", Topic.class)
                .setParameter("after", Ids.orBeforeAll(after))
                .setMaxResults(limit + 1)
                .getResultStream()
                .map(Topic::card)
                .toList();
        return PageOf.of(cards, limit, card -> card.id().toString());
    }

    public TopicCard add(NewTopic wanted, Caller by) {
        by.need(Role.ADMIN);
        var topic = new Topic(ids.next(), active().size(), checked(wanted, null), clock.instant());
        database.persist(topic);
        database.flush();
        record(by, topic.card().id(), "added", null, topic.card());
        return topic.card();
    }

    /** @param version what the caller has seen; another one by now is a conflict */
    public TopicCard change(UUID id, long version, NewTopic wanted, Caller by) {
        by.need(Role.ADMIN);
        var topic = row(id);
        var before = topic.card();
        var asked = checked(wanted, before.workgroup());
        if (before.version() != version) {
            throw new Refusal.Conflict("topic.changed-meanwhile");
        }
        topic.define(asked);
        database.flush();
        record(by, id, "changed", before, topic.card());
        return topic.card();
    }

    /** Safe to call twice. No report gets this topic from now on; issues that have it keep it. */
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

    private Topic row(UUID id) {
        return Optional.ofNullable(database.find(Topic.class, id))
                .orElseThrow(() -> new Refusal.NotFound("topic.not-found"));
    }

    private void record(Caller by, UUID id, String action, @Nullable Object before, @Nullable Object after) {
        history.record(by.actor(), Change.of("topic", id, action, before, after));
    }

    private Topic.Asked checked(NewTopic wanted, @Nullable UUID present) {
        var checks = new Checks();
        var name = checks.bilingual(wanted.name(), "/name", LONGEST_NAME);
        var description = wanted.description() == null || wanted.description().isEmpty()
                ? Bilingual.EMPTY
                : checks.bilingual(wanted.description(), "/description", LONGEST_DESCRIPTION);
        var stage = checks.choice(wanted.stage(), Stage.class, "/stage");
        checks.require(wanted.stage() != null, "/stage", "field.required");
        var link = checks.choice(wanted.chainLink(), ChainLink.class, "/chainLink");
        checks.require(wanted.chainLink() != null, "/chainLink", "field.required");
        var group = wanted.workgroup();
        checks.require(
                group == null
                        || group.equals(present)
                        || workgroups.findActive(group).isPresent(),
                "/workgroup",
                "people.workgroup-unknown");
        checks.done();
        return new Topic.Asked(name, description, Objects.requireNonNull(stage), Objects.requireNonNull(link), group);
    }
}
