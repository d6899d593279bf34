package org.huiyin.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Refusal;

/**
 * The book of long work: what runs, how far it is, how it ended. One of a kind at a time. Work whose process died is
 * shown as failed once its lease is over, and soon after the next start.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class Tasks {

    /** Work that did not say a word for so long is not done by anybody any more. */
    static final Duration LEASE = Duration.ofMinutes(2);

    /** Nobody who was at it before this process began, and has said nothing since, is alive: only another process could be. */
    static final Duration GRACE = Duration.ofSeconds(10);

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    private final Ids ids;
    private final Clock clock;
    private final Instant begun;

    @Inject
    @SuppressWarnings("NullAway.Init")
    public Tasks(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
        // As exactly as the database keeps it.
        this.begun = clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    TaskCard begin(String kind, long total, String askedBy) {
        var running = database.createQuery(
                        "select t from Task t where t.kind = :kind and t.state = :running", Task.class)
                .setParameter("kind", kind)
                .setParameter("running", TaskState.RUNNING)
                .getResultList();
        for (var task : running) {
            if (!giveUpSilent(task)) {
                throw new Refusal.Conflict("task.already-running", kind);
            }
        }
        var task = new Task(ids.next(), kind, total, askedBy, clock.instant());
        database.persist(task);
        return task.card();
    }

    public Optional<TaskCard> find(UUID id) {
        return Optional.ofNullable(database.find(Task.class, id)).map(task -> {
            giveUpSilent(task);
            return task.card();
        });
    }

    void progress(UUID id, long done) {
        Optional.ofNullable(database.find(Task.class, id)).ifPresent(task -> task.progress(done, clock.instant()));
    }

    void finish(UUID id) {
        Optional.ofNullable(database.find(Task.class, id)).ifPresent(task -> task.finish(clock.instant()));
    }

    void fail(UUID id, String because) {
        Optional.ofNullable(database.find(Task.class, id)).ifPresent(task -> task.fail(because, clock.instant()));
    }

    private boolean giveUpSilent(Task task) {
        var lease = task.wasSeenBefore(begun) ? GRACE : LEASE;
        boolean silent = task.isSilentSince(clock.instant(), lease);
        if (silent) {
            task.fail("interrupted", clock.instant());
        }
        return silent;
    }
}
