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
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.huiyin.testing.RunningHuiyin;
import org.jsoup.Jsoup;

/** Somebody of staff who works by program: finds what was said, answers it, ends it. */
final class Staff {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SETUP_CODE = Pattern.compile("Setup code: (\\S+)");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningHuiyin huiyin;
    private final String authorization;

    Staff(RunningHuiyin huiyin, LogIn login) {
        this.huiyin = huiyin;
        var session =
                Api.of(huiyin).post("/api/v1/sessions", Map.of("email", login.email(), "password", login.password()));
        this.authorization = "Bearer " + session.path("token").asText();
    }

    /** The first administrator of an installation that began empty. */
    static Staff founding(RunningHuiyin huiyin, LogIn login) {
        var code = SETUP_CODE.matcher(huiyin.console());
        if (!code.find()) {
            throw new IllegalStateException("No setup code: " + huiyin.console());
        }
        var administrator =
                Map.of("code", code.group(1), "email", login.email(), "name", "掌柜", "password", login.password());
        Api.of(huiyin).post("/api/v1/setup", administrator);
        return new Staff(huiyin, login);
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

    JsonNode verdicts(String issue) {
        return get("/api/v1/issues/" + issue + "/verdicts").path("items");
    }

    /** All words under the issue, on both sides. */
    String said(String issue) {
        return get("/api/v1/issues/" + issue + "/messages").toString();
    }

    /** What people and we said, in the order in which it is shown. */
    List<String> thread(String issue) {
        return Jsoup.parse(read("/issues/" + issue))
                .select(".thread .msg__body")
                .eachText();
    }

    /** What was owed to people but acknowledgements: kind, way, how it ended, why. */
    List<String> notices(String issue) {
        var items = get("/api/v1/notices?issue=" + issue).path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(notice -> !notice.path("kind").asText().equals("acknowledgement"))
                .map(notice -> String.join(
                        " ",
                        notice.path("kind").asText(),
                        notice.path("channel").asText(),
                        notice.path("state").asText(),
                        notice.path("reason").asText("")))
                .toList();
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
