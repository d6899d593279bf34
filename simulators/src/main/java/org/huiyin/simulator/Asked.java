package org.huiyin.simulator;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One call of the product at a vendor. */
record Asked(String method, String path, Map<String, String> query, String contentType, byte[] body) {

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    boolean isJson() {
        return contentType.startsWith("application/json");
    }

    /** Nothing where it is no JSON object. */
    Optional<JsonObject> json() {
        try (var reader = Json.createReader(new StringReader(text()))) {
            return Optional.of(reader.readObject());
        } catch (JsonException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    Map<String, String> form() {
        return contentType.startsWith("application/x-www-form-urlencoded") ? pairs(text()) : Map.of();
    }

    static Map<String, String> pairs(String encoded) {
        var pairs = new LinkedHashMap<String, String>();
        for (var pair : encoded.split("&")) {
            var parts = pair.split("=", 2);
            if (!parts[0].isEmpty()) {
                pairs.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
            }
        }
        return pairs;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
