package org.huiyin.history;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.huiyin.shared.Actor;
import org.jspecify.annotations.Nullable;

/** One line of the audit trail. */
@Entity(name = "HistoryEntry")
@Table(name = "history_entry")
class Entry {

    @Id
    private UUID id;

    private Instant at;

    @Enumerated(EnumType.STRING)
    @Column(name = "actor_kind")
    private Actor.Kind actorKind;

    @Column(name = "actor_id")
    private @Nullable UUID actorId;

    @Column(name = "actor_name")
    private String actorName;

    private String action;
    private String concept;
    private String subject;

    @Column(name = "issue_number")
    private @Nullable Long issue;

    @Column(name = "before_value")
    private @Nullable String before;

    @Column(name = "after_value")
    private @Nullable String after;

    @SuppressWarnings("NullAway.Init")
    protected Entry() {}

    Entry(UUID id, Instant at, Actor actor, Change change) {
        this.id = id;
        this.at = at;
        this.actorKind = actor.kind();
        this.actorId = actor.id();
        this.actorName = actor.name();
        this.action = change.action();
        this.concept = change.concept();
        this.subject = change.subject();
        this.issue = change.issue();
        this.before = change.before();
        this.after = change.after();
    }
}
