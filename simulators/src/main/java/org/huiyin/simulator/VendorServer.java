package org.huiyin.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** The machine of a vendor: answers on loopback, calls hooks, and misbehaves when told to. */
final class VendorServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LATE = Duration.ofSeconds(2);
    private static final Set<String> POLLS = Set.of("getUpdates", "to_me.json", "mentions.json");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final Whims whims;
    private final Queue<Push> held = new ConcurrentLinkedQueue<>();
    private final List<Integer> refusals = new CopyOnWriteArrayList<>();

    /** @param port 0 for any that is free */
    VendorServer(int port, Whims whims, Function<Asked, Told> vendor) {
        this.whims = whims;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> handle(exchange, vendor));
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    Whims whims() {
        return whims;
    }

    /** Whether that is what it is told to do at this call; a mere look at what is new does not count. */
    boolean isNow(Mischief how, Asked asked) {
        return !POLLS.contains(asked.path().substring(asked.path().lastIndexOf('/') + 1)) && whims.isNow(how);
    }

    /** How the product answered to those who forged a call. */
    List<Integer> refusals() {
        return List.copyOf(refusals);
    }

    /** Calls a hook of the product. Nothing where no answer came in time. */
    Optional<Reply> deliver(URI hook, Map<String, String> headers, byte[] body) {
        var push = new Push(hook, headers, body);
        if (whims.isNow(Mischief.FORGE)) {
            exchange(push.forged()).map(Reply::status).ifPresent(refusals::add);
        }
        if (whims.isNow(Mischief.REORDER)) {
            held.add(push);
            return Optional.of(Reply.TAKEN);
        }
        var reply = exchange(push);
        if (whims.isNow(Mischief.REPEAT)) {
            var unused = exchange(push);
        }
        for (var late = held.poll(); late != null; late = held.poll()) {
            var unused = exchange(late);
        }
        return reply;
    }

    Optional<Reply> look(URI hook) {
        return exchange(HttpRequest.newBuilder(hook).timeout(PATIENCE).build());
    }

    private Optional<Reply> exchange(Push push) {
        return exchange(push.request(PATIENCE));
    }

    private Optional<Reply> exchange(HttpRequest request) {
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return Optional.of(new Reply(answer.statusCode(), answer.body()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private void handle(HttpExchange exchange, Function<Asked, Told> vendor) throws IOException {
        try (exchange) {
            var asked = asked(exchange);
            boolean isLate = isNow(Mischief.DELAY, asked);
            boolean isLost = isNow(Mischief.LOSE_ANSWER, asked);
            var told = vendor.apply(asked);
            if (isLost) {
                return;
            }
            if (isLate) {
                rest();
            }
            exchange.getResponseHeaders().set("Content-Type", told.contentType());
            told.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(told.status(), told.body().length == 0 ? -1 : told.body().length);
            if (told.body().length > 0) {
                exchange.getResponseBody().write(told.body());
            }
        }
    }

    private static Asked asked(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI();
        var type = exchange.getRequestHeaders().getFirst("Content-Type");
        return new Asked(
                exchange.getRequestMethod(),
                uri.getPath(),
                uri.getRawQuery() == null ? Map.of() : Asked.pairs(uri.getRawQuery()),
                type == null ? "" : type,
                exchange.getRequestBody().readAllBytes());
    }

    private static void rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(LATE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        http.close();
    }
}
