package org.huiyin.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Work that events ask for, done beside whoever asked: one batch after the other, in the order in which it came. While
 * little happens a batch is one; the more waits, the more is done at once. Remembers nothing over a crash and refuses what
 * does not fit: the sweep finds it again.
 */
public final class Backlog<T> {

    private static final int MOST_AT_ONCE = 64;

    private final BlockingQueue<T> queue;
    private final Consumer<List<T>> work;
    private final BooleanSupplier idle;
    private final Semaphore turn = new Semaphore(1);

    /** @param work handles its own failures; what it throws all the same ends the batch and nothing else */
    public Backlog(int capacity, Consumer<List<T>> work) {
        this(capacity, work, () -> false);
    }

    /**
     * @param idle does a little of what has time, when nothing waits, and says whether there was any; what came meanwhile
     *     is done before it is asked again
     */
    public Backlog(int capacity, Consumer<List<T>> work, BooleanSupplier idle) {
        this.idle = idle;
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.work = work;
    }

    /** Nothing happens before {@link #nudge}; without room, nothing at all. */
    public void add(T asked) {
        queue.offer(asked);
    }

    /** Has the executor work on what waits, unless that is being done. */
    public void nudge(Executor executor) {
        if (!queue.isEmpty() && turn.tryAcquire()) {
            executor.execute(() -> drain(executor));
        }
    }

    /** As {@link #nudge}, also when nothing waits: there may be something to do meanwhile. */
    public void wake(Executor executor) {
        if (turn.tryAcquire()) {
            executor.execute(() -> drain(executor));
        }
    }

    /** Keeps still during this work, which does by itself what is asked for meanwhile. Waits for what is being done. */
    public void hold(Runnable meanwhile) {
        turn.acquireUninterruptibly();
        try {
            meanwhile.run();
        } finally {
            queue.clear();
            turn.release();
        }
    }

    public int waiting() {
        return queue.size();
    }

    private void drain(Executor executor) {
        try {
            do {
                for (var batch = next(); !batch.isEmpty(); batch = next()) {
                    work.accept(batch);
                }
            } while (idle.getAsBoolean());
        } finally {
            turn.release();
            // Something may have come between the last look and the flag, or after a batch that failed.
            nudge(executor);
        }
    }

    private List<T> next() {
        var batch = new ArrayList<T>(MOST_AT_ONCE);
        queue.drainTo(batch, MOST_AT_ONCE);
        return batch;
    }
}
