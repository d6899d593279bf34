package org.huiyin.relabelling;

import static org.huiyin.relabelling.RelabellingState.APPLIED;
import static org.huiyin.relabelling.RelabellingState.APPLYING;
import static org.huiyin.relabelling.RelabellingState.DISCARDED;
import static org.huiyin.relabelling.RelabellingState.FAILED;
import static org.huiyin.relabelling.RelabellingState.PREVIEWING;
import static org.huiyin.relabelling.RelabellingState.READY;
import static org.huiyin.relabelling.RelabellingState.UNDOING;
import static org.huiyin.relabelling.RelabellingState.UNDONE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** All reports labelled anew, once: previewed, then applied or not, then perhaps undone. */
@Entity
class Relabelling {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private RelabellingState state;

    private long reports;
    private @Nullable UUID reached;
    private long checked;
    private long unread;
    private long changes;
    private long applied;
    private long meanwhile;
    private long undone;
    private long kept;

    @Column(name = "asked_by_id")
    private @Nullable UUID askedById;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "previewed_at")
    private @Nullable Instant previewedAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Relabelling() {}

    Relabelling(UUID id, long reports, Actor by, Instant at) {
        this.id = id;
        this.state = PREVIEWING;
        this.reports = reports;
        this.askedById = by.id();
        this.askedBy = by.name();
        this.askedAt = at;
    }

    RelabellingState state() {
        return state;
    }

    @Nullable UUID reached() {
        return reached;
    }

    /** These were looked at, too. */
    void look(UUID last, int reportsLookedAt, int leftOut, int turns) {
        reached = last;
        checked += reportsLookedAt;
        unread += leftOut;
        changes += turns;
    }

    void ready(Instant at) {
        move(PREVIEWING, READY, at);
        previewedAt = at;
    }

    void fail(Instant at) {
        if (state == PREVIEWING) {
            move(PREVIEWING, FAILED, at);
        }
    }

    void discard(Instant at) {
        if (state != DISCARDED) {
            move(READY, DISCARDED, at);
        }
    }

    /** Safe to say twice. */
    void apply(Instant at) {
        if (state != APPLYING && state != APPLIED) {
            move(READY, APPLYING, at);
        }
    }

    void applied(int turned, int inVain) {
        applied += turned;
        meanwhile += inVain;
    }

    /** Safe to say twice. */
    void undo(Instant at) {
        if (state != UNDOING && state != UNDONE) {
            move(APPLIED, UNDOING, at);
        }
    }

    void undone(int turned, int inVain) {
        undone += turned;
        kept += inVain;
    }

    void finish(Instant at) {
        if (state == APPLYING) {
            move(APPLYING, APPLIED, at);
        } else {
            move(UNDOING, UNDONE, at);
        }
    }

    private void move(RelabellingState from, RelabellingState to, Instant at) {
        if (state != from) {
            throw new Refusal.Conflict("relabelling.not-now");
        }
        state = to;
        finishedAt = to.isUnderway() ? null : at;
    }

    Actor by() {
        return askedById == null ? Actor.MACHINE : Actor.member(askedById, askedBy);
    }

    RelabellingCard card() {
        return new RelabellingCard(
                id,
                state,
                reports,
                checked,
                unread,
                changes,
                applied,
                meanwhile,
                undone,
                kept,
                askedBy,
                askedAt,
                previewedAt,
                finishedAt);
    }
}
