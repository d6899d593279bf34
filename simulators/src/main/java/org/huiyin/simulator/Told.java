package org.huiyin.simulator;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a vendor answers. */
record Told(int status, String contentType, byte[] body, Map<String, String> headers) {

    static Told json(int status, JsonObject json) {
        return new Told(
                status, "application/json; charset=utf-8", json.toString().getBytes(StandardCharsets.UTF_8), Map.of());
    }

    static Told bytes(String contentType, byte[] body) {
        return new Told(200, contentType, body, Map.of());
    }

    static Told seeOther(String path) {
        return new Told(303, "text/plain", new byte[0], Map.of("Location", path));
    }

    Told with(String header, String value) {
        return new Told(status, contentType, body, Map.of(header, value));
    }
}
