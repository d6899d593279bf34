package org.huiyin.channel;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Somebody's machine on this one: writes down what it is asked, and answers as it is told. */
public final class Recorder implements AutoCloseable {

    /** What it was asked. */
    public record Heard(String path, Map<String, String> query, String body) {

        public String query(String name) {
            return query.getOrDefault(name, "");
        }
    }

    private final HttpServer server;
    private final Function<Heard, String> answers;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();

    public Recorder(Function<Heard, String> answers) {
        this.answers = answers;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::write);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Oldest first. */
    public List<Heard> at(String path) {
        return heard.stream().filter(one -> one.path().equals(path)).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void write(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var uri = exchange.getRequestURI();
            var asked = new Heard(uri.getPath(), query(uri), body);
            heard.add(asked);
            var answer = answers.apply(asked).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private static Map<String, String> query(URI uri) {
        var query = new TreeMap<String, String>();
        for (var pair :
                uri.getRawQuery() == null ? new String[0] : uri.getRawQuery().split("&")) {
            var parts = pair.split("=", 2);
            query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return query;
    }
}
