package org.huiyin.egress;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One call.
 *
 * @param deadline from the first packet to the last byte
 * @param mostBytes of the answer
 */
public record Request(
        String method, URI uri, Map<String, String> headers, byte[] body, Duration deadline, int mostBytes) {

    private static final Duration USUAL = Duration.ofSeconds(10);
    private static final int MOST_BYTES = 2 * 1024 * 1024;

    public Request {
        headers = Map.copyOf(headers);
    }

    public static Request get(String uri) {
        return new Request("GET", URI.create(uri), Map.of(), new byte[0], USUAL, MOST_BYTES);
    }

    public static Request postJson(String uri, String json) {
        return post(uri, "application/json; charset=utf-8", json);
    }

    public static Request postForm(String uri, Map<String, String> form) {
        return post(uri, "application/x-www-form-urlencoded", Forms.encode(form));
    }

    public Request with(String header, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Request(method, uri, all, body, deadline, mostBytes);
    }

    public Request within(Duration time) {
        return new Request(method, uri, headers, body, time, mostBytes);
    }

    public Request upTo(int bytes) {
        return new Request(method, uri, headers, body, deadline, bytes);
    }

    /** Tokens stand in addresses of vendors: only where it goes is ever written down. */
    @Override
    public String toString() {
        return method + " " + uri.getHost();
    }

    private static Request post(String uri, String type, String body) {
        return new Request(
                "POST",
                URI.create(uri),
                Map.of("Content-Type", type),
                body.getBytes(StandardCharsets.UTF_8),
                USUAL,
                MOST_BYTES);
    }
}
