package org.huiyin.e2e;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.huiyin.testing.RunningHuiyin;

/** Somebody of staff who works by program: finds what was said, answers it, ends it. */
final class Staff {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningHuiyin huiyin;
    private final String authorization;

    Staff(RunningHuiyin huiyin, LogIn login) {
        this.huiyin = huiyin;
        var session =
                Api.of(huiyin).post("/api/v1/sessions", Map.of("email", login.email(), "password", login.password()));
        this.authorization = "Bearer " + session.path("token").asText();
    }

    /** The issue with a report that says this, as soon as there is one. */
    String issueOf(String words) {
        var found = new AtomicReference<String>();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).until(() -> {
            for (var item : get("/api/v1/issues?limit=100").path("items")) {
                var issue = item.path("issue").asText();
                if (reports(issue).toString().contains(words)) {
                    found.set(issue);
                }
            }
            return found.get() != null;
        });
        return found.get();
    }

    JsonNode reports(String issue) {
        return get("/api/v1/issues/" + issue).path("reportList");
    }

    int peopleOf(String issue) {
        return get("/api/v1/issues/" + issue).path("people").asInt();
    }

    String stateOf(String issue) {
        return get("/api/v1/issues/" + issue).path("state").asText();
    }

    void answer(String issue, String text) {
        send("POST", "/api/v1/issues/" + issue + "/messages", Map.of("text", text, "to", "everyone"));
    }

    void fix(String issue, String what) {
        send(
                "PUT",
                "/api/v1/issues/" + issue + "/fix",
                Map.of("what", Map.of("zh-CN", what, "en", "It is mended"), "kind", "remedy"));
    }

    /** A published release, by its id. */
    String publish(String title) {
        var words = Map.of("zh-CN", title, "en", "News");
        var draft = send("POST", "/api/v1/releases", Map.of("title", words, "text", words));
        var id = Api.read(draft).path("release").asText();
        send("PUT", "/api/v1/releases/" + id + "/publication", Map.of());
        return id;
    }

    /** The form of a page, sent as a browser would. */
    int press(String path, String form) {
        var request = HttpRequest.newBuilder(huiyin.address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", authorization)
                .POST(HttpRequest.BodyPublishers.ofString(form));
        return huiyin.send(request.build()).statusCode();
    }

    /** A page as text. */
    String read(String path) {
        return huiyin.get(path, "Authorization", authorization, "Accept", "text/html")
                .body();
    }

    private JsonNode get(String path) {
        return Api.read(huiyin.get(path, "Authorization", authorization).body());
    }

    private String send(String method, String path, Object body) {
        try {
            var request = HttpRequest.newBuilder(huiyin.address(path))
                    .header("Content-Type", "application/json")
                    .header("Authorization", authorization)
                    .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                    .build();
            var answer = huiyin.send(request);
            if (!List.of(200, 201, 202, 204).contains(answer.statusCode())) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
