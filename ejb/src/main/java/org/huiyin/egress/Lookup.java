package org.huiyin.egress;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks for names beside the caller: the system's own resolver knows no deadline, and cannot be interrupted. So many questions
 * may hang at most; whoever asks beyond that waits for one of them to end.
 */
final class Lookup {

    static final int MOST_HANGING = 16;

    private static final Executor BESIDE =
            task -> Thread.ofPlatform().daemon().name("huiyin-names").start(task);

    private final Names names;
    /** Held until the resolver has answered, however long its caller is gone. */
    private final Semaphore free = new Semaphore(MOST_HANGING);

    Lookup(Names names) {
        this.names = names;
    }

    /** @throws NotSent where so many questions hang that this one was not even asked */
    List<InetAddress> of(String host, Duration deadline) throws UnknownHostException {
        long end = System.nanoTime() + deadline.toNanos();
        try {
            if (!free.tryAcquire(deadline.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new NotSent("names-unanswered");
            }
            return begin(host).get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new UnknownHostException(host + " is not answered for");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException(host + " was not waited for");
        } catch (ExecutionException e) {
            throw new UnknownHostException(host);
        }
    }

    private CompletableFuture<List<InetAddress>> begin(String host) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return ask(host);
                    } finally {
                        free.release();
                    }
                },
                BESIDE);
    }

    private List<InetAddress> ask(String host) {
        try {
            return names.of(host);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
