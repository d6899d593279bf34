package org.huiyin.simulator;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** The product as its administrator's programs meet it: enough to connect a channel. */
final class HuiyinClient {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI address;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private String token = "";

    HuiyinClient(URI address) {
        this.address = address;
    }

    boolean isUp() {
        try {
            return send("GET", "/health/ready", "").statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    void logIn(String email, String password) {
        var login = Json.createObjectBuilder()
                .add("email", email)
                .add("password", password)
                .build();
        token = read(send("POST", "/api/v1/sessions", login.toString())).getString("token");
    }

    /** Gives what connects a channel, and has it tested; what the vendor said. */
    String connect(String channel, Map<String, String> settings) {
        give(channel, settings);
        return read(send("POST", "/api/v1/channels/" + channel + "/test", "")).toString();
    }

    void give(String channel, Map<String, String> settings) {
        var given = Json.createObjectBuilder();
        settings.forEach(given::add);
        var body = Json.createObjectBuilder().add("settings", given).build();
        read(send("PUT", "/api/v1/channels/" + channel, body.toString()));
    }

    URI hook(String channel) {
        return address.resolve("/hooks/" + channel);
    }

    private HttpResponse<String> send(String method, String path, String json) {
        var request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonObject read(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }
}
