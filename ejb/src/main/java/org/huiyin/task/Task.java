package org.huiyin.task;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Long work. Whoever does it says again and again that it is still at it; who falls silent has lost it. */
@Entity
class Task {

    private static final int LONGEST_DETAIL = 1000;

    @Id
    private UUID id;

    private String kind;

    @Enumerated(EnumType.STRING)
    private TaskState state;

    private long done;
    private long total;
    private @Nullable String detail;

    @Column(name = "asked_by_name")
    private String askedBy;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    @SuppressWarnings("NullAway.Init")
    protected Task() {}

    Task(UUID id, String kind, long total, String askedBy, Instant at) {
        this.id = id;
        this.kind = kind;
        this.state = TaskState.RUNNING;
        this.total = total;
        this.askedBy = askedBy;
        this.startedAt = at;
        this.seenAt = at;
    }

    UUID id() {
        return id;
    }

    boolean isRunning() {
        return state == TaskState.RUNNING;
    }

    boolean isSilentSince(Instant now, Duration lease) {
        return isRunning() && seenAt.plus(lease).isBefore(now);
    }

    boolean wasSeenBefore(Instant moment) {
        return seenAt.isBefore(moment);
    }

    void progress(long reached, Instant at) {
        done = reached;
        total = Math.max(total, reached);
        seenAt = at;
    }

    void finish(Instant at) {
        end(TaskState.DONE, at);
        done = total;
    }

    void fail(String because, Instant at) {
        end(TaskState.FAILED, at);
        detail = because.length() <= LONGEST_DETAIL ? because : because.substring(0, LONGEST_DETAIL);
    }

    private void end(TaskState how, Instant at) {
        if (isRunning()) {
            state = how;
            seenAt = at;
            finishedAt = at;
        }
    }

    TaskCard card() {
        return new TaskCard(id, kind, state, done, total, detail, askedBy, startedAt, finishedAt);
    }
}
