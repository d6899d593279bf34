package org.huiyin.bench.load;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Asks the receipts of some reports again and again until they name an issue: how far findings are behind. */
final class Lag implements AutoCloseable {

    private static final long FIRST_PAUSE_MILLIS = 20;
    /** Of the time waited so far: who asks oftener when the server is behind keeps it behind. */
    private static final int SHARE = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client;
    private final URI server;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final Phaser watching = new Phaser(1);
    private final Durations found = new Durations();
    private final List<Durations> minutes = new CopyOnWriteArrayList<>();
    private final long start = System.nanoTime();
    private final AtomicInteger missing = new AtomicInteger();

    Lag(HttpClient client, URI server) {
        this.client = client;
        this.server = server;
    }

    void watch(String token) {
        watching.register();
        askLater(new Watched(token, System.nanoTime()), FIRST_PAUSE_MILLIS);
    }

    Durations found() {
        return found;
    }

    /** {@link #found} of the reports of the first minute, the second, and so on: a server that has just started is slower. */
    List<Durations> minutes() {
        return List.copyOf(minutes);
    }

    /** Reports without a finding after a minute, or whose receipt could not be read. */
    int missing() {
        return missing.get();
    }

    /** Returns when nothing is watched any more. */
    void await() throws InterruptedException {
        int phase = watching.arrive();
        try {
            watching.awaitAdvanceInterruptibly(phase, PATIENCE.toSeconds() * 2, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            missing.addAndGet(watching.getUnarrivedParties());
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private void askLater(Watched report, long millis) {
        clock.schedule(() -> ask(report), millis, TimeUnit.MILLISECONDS);
    }

    private void ask(Watched report) {
        var request = HttpRequest.newBuilder(server.resolve("/api/v1/receipts/" + report.token()))
                .timeout(PATIENCE)
                .build();
        client.sendAsync(request, BodyHandlers.ofString()).whenComplete((answer, failure) -> answered(report, answer));
    }

    private void answered(Watched report, @Nullable HttpResponse<String> answer) {
        long waited = System.nanoTime() - report.since();
        if (answer != null && answer.statusCode() == 200 && Json.hasIssue(answer.body())) {
            found.add(waited);
            minuteOf(report).add(waited);
            watching.arriveAndDeregister();
        } else if (answer == null || answer.statusCode() != 200 || waited > PATIENCE.toNanos()) {
            missing.incrementAndGet();
            watching.arriveAndDeregister();
        } else {
            askLater(report, Math.max(FIRST_PAUSE_MILLIS, TimeUnit.NANOSECONDS.toMillis(waited) / SHARE));
        }
    }

    private synchronized Durations minuteOf(Watched report) {
        long minute = TimeUnit.NANOSECONDS.toMinutes(report.since() - start);
        while (minutes.size() <= minute) {
            minutes.add(new Durations());
        }
        return minutes.get((int) minute);
    }

    private record Watched(String token, long since) {}
}
