package org.huiyin.egress;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks for names beside the caller: the system's own resolver knows no deadline, and cannot be interrupted. */
final class Lookup {

    private static final Executor BESIDE =
            task -> Thread.ofPlatform().daemon().name("huiyin-names").start(task);

    private final Names names;

    Lookup(Names names) {
        this.names = names;
    }

    List<InetAddress> of(String host, Duration deadline) throws UnknownHostException {
        var answer = CompletableFuture.supplyAsync(() -> ask(host), BESIDE);
        try {
            return answer.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new UnknownHostException(host + " is not answered for");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException(host + " was not waited for");
        } catch (ExecutionException e) {
            throw new UnknownHostException(host);
        }
    }

    private List<InetAddress> ask(String host) {
        try {
            return names.of(host);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
