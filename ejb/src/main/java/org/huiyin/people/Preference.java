package org.huiyin.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.huiyin.shared.Actor;
import org.jspecify.annotations.Nullable;

/** How a reporter wants to be told. Of several who are one person the newest word counts. */
@Entity
class Preference {

    @Id
    @Column(name = "reporter_id")
    private UUID reporter;

    private @Nullable String kind;
    private boolean silent;

    @Column(name = "actor_name")
    private String by;

    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected Preference() {}

    @SuppressWarnings("NullAway.Init") // What is said comes at once, by say().
    Preference(UUID reporter) {
        this.reporter = reporter;
    }

    UUID reporter() {
        return reporter;
    }

    Instant at() {
        return at;
    }

    void say(Wish wish, Actor actor, Instant now) {
        kind = wish.kind();
        silent = wish.silent();
        by = actor.name();
        at = now;
    }

    Wish wish() {
        return new Wish(kind, silent);
    }
}
