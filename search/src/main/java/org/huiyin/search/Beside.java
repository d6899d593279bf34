package org.huiyin.search;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Threads that do the same for each of several things beside each other: half of the processors, four at most. */
public final class Beside implements AutoCloseable {

    private static final int MOST = 4;

    private final int count;
    private final ExecutorService threads;

    /** @param name of the threads, which are started when they are first needed */
    public Beside(String name) {
        this.count = Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, MOST);
        this.threads = Executors.newFixedThreadPool(count, work -> {
            var thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** In their order. Whoever asks works along; what one of them throws is thrown when all of them are through. */
    public <T, R> List<R> each(List<T> all, Function<T, R> work) {
        int own = Math.ceilDiv(all.size(), count + 1);
        var others = new ArrayList<Future<R>>();
        all.subList(own, all.size()).forEach(one -> others.add(threads.submit(() -> work.apply(one))));
        var results = new ArrayList<R>();
        try {
            all.subList(0, own).forEach(one -> results.add(work.apply(one)));
        } finally {
            others.forEach(Beside::settle);
        }
        others.forEach(other -> results.add(result(other)));
        return results;
    }

    private static void settle(Future<?> other) {
        try {
            other.get();
        } catch (ExecutionException e) {
            // Told when the results are taken.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static <R> R result(Future<R> other) {
        return switch (other.state()) {
            case SUCCESS -> other.resultNow();
            case FAILED -> throw new IllegalStateException(other.exceptionNow());
            default -> throw new IllegalStateException("given up before it was done");
        };
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
