package org.huiyin.regroup;

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

/** One time of grouping everything anew, from the comparing to the undoing. */
@Entity
class Regrouping {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private RegroupingState state;

    /** The last report that was compared. */
    @Column(name = "reached")
    private @Nullable UUID reached;

    private long done;
    private long total;

    @Column(name = "issues_before")
    private int issuesBefore;

    @Column(name = "issues_after")
    private int issuesAfter;

    @Column(name = "asked_by_id")
    private @Nullable UUID askedById;

    @Column(name = "asked_by_name")
    private String askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Regrouping() {}

    Regrouping(UUID id, long total, Actor by, Instant at) {
        this.id = id;
        this.state = RegroupingState.COMPARING;
        this.total = total;
        this.askedById = by.id();
        this.askedBy = by.name();
        this.askedAt = at;
        this.changedAt = at;
    }

    RegroupingState state() {
        return state;
    }

    @Nullable UUID reached() {
        return reached;
    }

    Actor askedBy() {
        return new Actor(askedById == null ? Actor.Kind.MACHINE : Actor.Kind.MEMBER, askedById, askedBy);
    }

    void compared(UUID last, int more) {
        reached = last;
        done += more;
        total = Math.max(total, done);
    }

    void found(int before, int after, Instant at) {
        issuesBefore = before;
        issuesAfter = after;
        enter(RegroupingState.READY, at);
    }

    void drop(Instant at) {
        if (state == RegroupingState.COMPARING || state == RegroupingState.READY) {
            enter(RegroupingState.DROPPED, at);
        }
    }

    void apply(long rows, Actor by, Instant at) {
        require(RegroupingState.READY);
        begin(RegroupingState.APPLYING, rows, by, at);
    }

    void undo(long rows, Actor by, Instant at) {
        require(RegroupingState.APPLIED);
        begin(RegroupingState.UNDOING, rows, by, at);
    }

    private void begin(RegroupingState work, long rows, Actor by, Instant at) {
        enter(work, at);
        done = 0;
        total = rows;
        askedById = by.id();
        askedBy = by.name();
    }

    void step() {
        done++;
    }

    void end(Instant at) {
        enter(state == RegroupingState.UNDOING ? RegroupingState.UNDONE : RegroupingState.APPLIED, at);
    }

    private void enter(RegroupingState next, Instant at) {
        state = next;
        changedAt = at;
    }

    private void require(RegroupingState needed) {
        if (state != needed) {
            throw new Refusal.Conflict("regroup.not-now");
        }
    }

    RegroupingCard card() {
        return new RegroupingCard(id, state, done, total, issuesBefore, issuesAfter, askedBy, askedAt, changedAt);
    }
}
