package org.huiyin.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.huiyin.testing.RunningHuiyin;

/** The product as a program meets it. */
final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningHuiyin huiyin;
    private final String authorization;

    private Api(RunningHuiyin huiyin, String authorization) {
        this.huiyin = huiyin;
        this.authorization = authorization;
    }

    static Api of(RunningHuiyin huiyin) {
        return new Api(huiyin, "");
    }

    Api as(String email, String password) {
        var token = post("/api/v1/sessions", Map.of("email", email, "password", password))
                .path("token")
                .asText();
        return new Api(huiyin, "Bearer " + token);
    }

    JsonNode get(String path) {
        return read(
                authorization.isEmpty()
                        ? huiyin.get(path).body()
                        : huiyin.get(path, "Authorization", authorization).body());
    }

    JsonNode post(String path, Object body) {
        try {
            var json = JSON.writeValueAsString(body);
            return read(
                    authorization.isEmpty()
                            ? huiyin.post(path, json).body()
                            : huiyin.post(path, json, "Authorization", authorization)
                                    .body());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    JsonNode put(String path, Object body) {
        try {
            var request = HttpRequest.newBuilder(huiyin.address(path))
                    .header("Content-Type", "application/json")
                    .header("Authorization", authorization)
                    .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
            return read(huiyin.send(request.build()).body());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static String query(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("No JSON: " + json, e);
        }
    }
}
