package org.huiyin.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * An open loop: reports leave at a fixed rate whether or not the server keeps up, and each is measured from the moment
 * it was due, so that a stall of the server counts for everyone who would have met it.
 */
public final class Load {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Plan plan;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final Errand errand;
    private final Outcome outcome;
    private final Phaser underway = new Phaser(1);

    public Load(Plan plan, Errand errand) {
        this.plan = plan;
        this.errand = errand;
        this.outcome = new Outcome(errand.taken());
    }

    /** @param sample the share of reports whose finding is waited for */
    public record Plan(URI server, double rate, Duration duration, long seed, double sample) {

        public Plan {
            if (rate <= 0 || duration.isZero() || duration.isNegative() || sample < 0 || sample > 1) {
                throw new IllegalArgumentException("A rate and a duration above zero, and a sample between 0 and 1");
            }
        }

        public int reports() {
            return (int) Math.round(rate * duration.toMillis() / 1000);
        }

        long dueAfter(int report) {
            return Math.round(report * 1e9 / rate);
        }

        boolean isSampled(int report) {
            return Math.floor((report + 1) * sample) > Math.floor(report * sample);
        }
    }

    public Result run() throws IOException, InterruptedException {
        try (var lag = new Lag(client, plan.server())) {
            long start = System.nanoTime();
            for (int report = 0; report < plan.reports(); report++) {
                send(report, start + plan.dueAfter(report), lag);
            }
            awaitAnswers();
            long took = System.nanoTime() - start;
            lag.await();
            return new Result(plan, outcome, lag, took);
        }
    }

    private void send(int report, long due, Lag lag) {
        var request = errand.next(plan.server()).timeout(PATIENCE).build();
        waitUntil(due);
        outcome.left(System.nanoTime() - due);
        underway.register();
        client.sendAsync(request, BodyHandlers.ofString()).whenComplete((answer, failure) -> {
            outcome.answered(System.nanoTime() - due, answer, failure);
            watch(report, answer, lag);
            underway.arriveAndDeregister();
        });
    }

    private void watch(int report, @Nullable HttpResponse<String> answer, Lag lag) {
        if (answer != null && answer.statusCode() == errand.taken() && plan.isSampled(report)) {
            Json.token(answer.body()).ifPresent(lag::watch);
        }
    }

    private static void waitUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private void awaitAnswers() throws InterruptedException {
        try {
            underway.awaitAdvanceInterruptibly(underway.arrive(), PATIENCE.toSeconds() * 2, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            outcome.neverAnswered(underway.getUnarrivedParties());
        }
    }
}
