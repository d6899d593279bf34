package org.huiyin.delivery;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.huiyin.channel.WaysOut;
import org.huiyin.notice.NoticeCard;
import org.huiyin.notice.NoticeKind;
import org.huiyin.notice.Outbox;
import org.huiyin.notice.Settlement;

/**
 * Carries notices out of the outbox: leases one, decides once more what it says and to whom, sends it outside any
 * transaction, writes down what became of it. A few at once, so that a slow one holds up nobody. Several postmen, also in
 * several processes, never carry the same notice: the lease is a conditional update.
 */
@ApplicationScoped
public class Postman {

    static final int HANDS = 4;

    private static final System.Logger LOG = System.getLogger(Postman.class.getName());
    private static final int BATCH = 50;
    /** One run ends after that many, so that it is seen to end; the next run follows in seconds. */
    private static final int MOST_BATCHES = 200;

    private final Outbox outbox;
    private final Delivery delivery;
    private final WaysOut waysOut;
    private final AtomicBoolean running = new AtomicBoolean();
    private final Semaphore hands = new Semaphore(HANDS);
    /** What was sent but could not be written down, because the database was away at that moment. */
    private final Map<UUID, Settled> unwritten = new ConcurrentHashMap<>();
    /** Issues whose fix was just told to somebody: perhaps to the last one. */
    private final Set<Long> touched = ConcurrentHashMap.newKeySet();

    @Resource
    @SuppressWarnings("NullAway.Init")
    private ManagedExecutorService managed;

    private Executor executor = task -> managed.execute(task);

    private record Settled(NoticeCard leased, Settlement end) {}

    @Inject
    @SuppressWarnings("NullAway.Init")
    public Postman(Outbox outbox, Delivery delivery, WaysOut waysOut) {
        this.outbox = outbox;
        this.delivery = delivery;
        this.waysOut = waysOut;
    }

    @SuppressWarnings("NullAway.Init")
    Postman(Postman like, Executor executor) {
        this(like.outbox, like.delivery, like.waysOut);
        this.executor = executor;
    }

    /** Starts a run in the background, unless one is under way. Called by the timetable every few seconds. */
    public void nudge() {
        if (!running.get()) {
            executor.execute(this::deliverDue);
        }
    }

    /** Carries everything that may leave now. Returns when the last was taken up, not when it has arrived. */
    public void deliverDue() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            writeDownLeftovers();
            noteWhatIsTold();
            for (int batch = 0; batch < MOST_BATCHES && carryBatch(); batch++) {
                noteWhatIsTold();
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The postman stopped and starts anew in a moment", e);
        } finally {
            running.set(false);
        }
    }

    boolean isIdle() {
        return !running.get() && hands.availablePermits() == HANDS;
    }

    /** @return whether there may be more */
    private boolean carryBatch() {
        var batch = outbox.due(waysOut.connected(), BATCH);
        batch.forEach(this::carry);
        return batch.size() == BATCH;
    }

    private void carry(NoticeCard notice) {
        hands.acquireUninterruptibly();
        boolean handedOver = false;
        try {
            var leased = outbox.lease(notice);
            if (leased.isPresent()) {
                executor.execute(() -> deliverAndReturn(leased.get()));
                handedOver = true;
            }
        } catch (RejectedExecutionException e) {
            LOG.log(Level.WARNING, "No thread is left to carry notice " + notice.id());
        } finally {
            if (!handedOver) {
                hands.release();
            }
        }
    }

    private void deliverAndReturn(NoticeCard leased) {
        try {
            settle(leased, delivery.deliver(leased));
        } finally {
            hands.release();
        }
    }

    private void settle(NoticeCard leased, Settlement end) {
        try {
            if (!outbox.settle(leased, end)) {
                LOG.log(Level.WARNING, "Notice " + leased.id() + " was taken by somebody else meanwhile");
            }
            if (leased.kind() == NoticeKind.FIXED && leased.issue() != null) {
                touched.add(leased.issue());
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "What became of notice " + leased.id() + " is written down later", e);
            unwritten.put(leased.id(), new Settled(leased, end));
        }
    }

    /** Before anything else: as long as nobody else has leased them, these still can be written down. */
    private void writeDownLeftovers() {
        for (var leftover : List.copyOf(unwritten.values())) {
            outbox.settle(leftover.leased(), leftover.end());
            unwritten.remove(leftover.leased().id());
        }
    }

    private void noteWhatIsTold() {
        for (var issue : Set.copyOf(touched)) {
            touched.remove(issue);
            try {
                outbox.noteIfTold(issue);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "Issue " + issue + " is not noted as told yet; the sweep tries again", e);
            }
        }
    }
}
