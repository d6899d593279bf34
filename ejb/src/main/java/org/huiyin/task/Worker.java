package org.huiyin.task;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Does long work beside the request that asked for it, and writes down how far it is, at most once a second. */
@ApplicationScoped
public class Worker {

    private static final System.Logger LOG = System.getLogger(Worker.class.getName());
    private static final Duration STEP = Duration.ofSeconds(1);

    private final Tasks tasks;
    private final Clock clock;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    @SuppressWarnings("NullAway.Init")
    public Worker(Tasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * Begins the work and returns at once.
     *
     * @param work is told where to report what is done so far
     */
    public TaskCard start(String kind, long total, String askedBy, Consumer<LongConsumer> work) {
        var task = tasks.begin(kind, total, askedBy);
        executor.execute(() -> run(task.id(), work));
        return task;
    }

    private void run(UUID task, Consumer<LongConsumer> work) {
        try {
            work.accept(new Steps(task));
            tasks.finish(task);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "Task " + task + " failed", e);
            tasks.fail(task, e.getClass().getSimpleName());
        }
    }

    private final class Steps implements LongConsumer {

        private final UUID task;
        private Instant written = Instant.EPOCH;

        Steps(UUID task) {
            this.task = task;
        }

        @Override
        public void accept(long done) {
            var now = clock.instant();
            if (written.plus(STEP).isBefore(now)) {
                tasks.progress(task, done);
                written = now;
            }
        }
    }
}
