package org.huiyin.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadTest {

    private final AtomicInteger received = new AtomicInteger();
    private final Set<String> keys = ConcurrentHashMap.newKeySet();
    private final CountDownLatch stalled = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    @Test
    void everyReportHasAKeyOfItsOwnAndEveryAnswerCounts() throws Exception {
        server.createContext("/api/v1/reports", this::accept);
        server.createContext("/api/v1/receipts/", this::understood);

        var result = run(50, 1, 0.1);

        assertThat(received).hasValue(50);
        assertThat(keys).hasSize(50);
        assertThat(result).contains("load.accepted 50", "load.errors 0", "findings.sampled 5", "findings.missing 0");
    }

    @Test
    void errorsAreCountedByKind() throws Exception {
        server.createContext("/api/v1/reports", exchange -> answer(exchange, 503, ""));

        assertThat(run(20, 0.5, 0)).contains("load.accepted 0", "load.errors 10", "load.errors.status-503 10");
    }

    @Test
    void whoWaitsBehindAStallIsMeasuredFromWhenItWasDue() throws Exception {
        server.createContext("/api/v1/reports", exchange -> {
            // All but the last wait, and the last one is due half a second after the first.
            if (received.incrementAndGet() == 10) {
                stalled.countDown();
            }
            awaitQuietly(stalled);
            answer(exchange, 201, "{\"token\":\"t\"}");
        });

        var median = run(20, 0.5, 0)
                .lines()
                .filter(line -> line.startsWith("load.latency_p50_ms"))
                .map(line -> Double.parseDouble(line.split(" ")[1]))
                .findFirst()
                .orElseThrow();

        assertThat(median).isGreaterThan(150);
    }

    private String run(double rate, double seconds, double sample) throws Exception {
        var plan = new Load.Plan(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
                rate,
                Duration.ofMillis(Math.round(seconds * 1000)),
                7,
                sample);
        return Printed.of(new Load(plan, new Submission(plan.seed())).run());
    }

    private void accept(HttpExchange exchange) throws IOException {
        received.incrementAndGet();
        keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        answer(exchange, 201, "{\"token\":\"abc\"}");
    }

    private void understood(HttpExchange exchange) throws IOException {
        answer(exchange, 200, "{\"issue\": {\"title\":\"x\"}}");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
