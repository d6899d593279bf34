package org.huiyin.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.huiyin.shared.Actor;
import org.jspecify.annotations.Nullable;

/** That two reporters are one person. A link: whatever belongs to either stays theirs. */
@Entity
class Joining {

    @Id
    private UUID id;

    @Column(name = "one_id")
    private UUID one;

    @Column(name = "other_id")
    private UUID other;

    private String kind;
    private String address;
    private Instant at;

    @Column(name = "actor_name")
    private String by;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "ended_by")
    private @Nullable String endedBy;

    @SuppressWarnings("NullAway.Init")
    protected Joining() {}

    Joining(UUID id, UUID one, UUID other, Address key, Actor by, Instant at) {
        this.id = id;
        this.one = one;
        this.other = other;
        this.kind = key.kind();
        this.address = key.value();
        this.by = by.name();
        this.at = at;
    }

    UUID one() {
        return one;
    }

    UUID other() {
        return other;
    }

    boolean holds() {
        return endedAt == null;
    }

    void end(Actor actor, Instant now) {
        endedAt = now;
        endedBy = actor.name();
    }

    void hold() {
        endedAt = null;
        endedBy = null;
    }

    JoiningCard card() {
        return new JoiningCard(id, one, other, new Address(kind, address), at, by, endedAt, endedBy);
    }
}
