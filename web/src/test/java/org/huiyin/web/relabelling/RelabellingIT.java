package org.huiyin.web.relabelling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.huiyin.testing.RunningHuiyin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An administrator edits the topics and has all reports labelled anew, on the page as a browser without scripts. */
class RelabellingIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SETUP_CODE = Pattern.compile("Setup code: (\\S+)");
    private static final String PAGE = "/admin/relabelling";

    @TempDir
    Path folder;

    private RunningHuiyin huiyin;
    private String token = "";
    private String here = "";

    @Test
    void whatWouldChangeIsShownThenAppliedThenUndone() {
        try (var started = RunningHuiyin.in(folder.resolve("data")).start()) {
            huiyin = started;
            setUp();
            assertThat(page()).contains("Nothing was labelled anew so far");
            topic("Puzzles", "魔方");
            var report = report("魔方转不动，卡住了");
            topic("Magic cubes", "魔方转不动");

            press(PAGE);
            assertThat(awaitState("To be decided"))
                    .contains("Puzzles")
                    .contains("Magic cubes")
                    .contains("魔方转不动，卡住了");
            assertThat(topicOf(report)).isEqualTo("Puzzles");

            press(here + "/apply");
            assertThat(awaitState("Applied")).contains("Undo it");
            assertThat(topicOf(report)).isEqualTo("Magic cubes");

            press(here + "/undo");
            assertThat(awaitState("Undone")).contains("Put back");
            assertThat(topicOf(report)).isEqualTo("Puzzles");
        }
    }

    private void setUp() {
        var code = SETUP_CODE.matcher(huiyin.console());
        assertThat(code.find()).isTrue();
        token = post("/api/v1/setup", """
                {"code": "%s", "email": "admin@example.org", "name": "admin", "password": "a long enough password"}""".formatted(code.group(1)))
                .path("token")
                .asText();
    }

    private void topic(String name, String words) {
        post("/api/v1/topics", """
                {"name": {"zh-CN": "玩具", "en": "%s"}, "description": {"zh-CN": "%s"}, "stage": "after_sale",
                 "chainLink": "logistics"}""".formatted(name, words));
    }

    /** The number of its issue. */
    private String report(String text) {
        var report = post("/api/v1/reports", "{\"text\": \"%s\"}".formatted(text))
                .path("id")
                .asText();
        return await(() -> read(ask("GET", "/api/v1/reports/" + report, "")), found -> found.path("finding")
                        .hasNonNull("issue"))
                .path("finding")
                .path("issue")
                .asText();
    }

    private String topicOf(String issue) {
        return read(ask("GET", "/api/v1/issues/" + issue, ""))
                .path("topicName")
                .path("en")
                .asText();
    }

    private String page() {
        return ask("GET", PAGE, "").body();
    }

    private String awaitState(String word) {
        return await(this::page, page -> page.contains(">" + word + "<"));
    }

    private static <T> T await(Callable<T> question, Predicate<T> answer) {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).until(question, answer);
    }

    /** As the form does; the page it leads to is remembered. */
    private void press(String path) {
        var answer = send("POST", path, "", "application/x-www-form-urlencoded");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        here = answer.headers().firstValue("Location").orElseThrow().replaceAll("^https?://[^/]+", "");
    }

    private JsonNode post(String path, String json) {
        var answer = send("POST", path, json, "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return read(answer);
    }

    private HttpResponse<String> ask(String method, String path, String body) {
        return send(method, path, body, "application/json");
    }

    private HttpResponse<String> send(String method, String path, String body, String type) {
        var request = HttpRequest.newBuilder(huiyin.address(path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", path.startsWith("/api/") ? "application/json" : "text/html")
                .header("Accept-Language", "en")
                .header("Content-Type", type)
                .header("Origin", huiyin.address().toString())
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return huiyin.send(
                token.isEmpty()
                        ? request.build()
                        : request.header("Authorization", "Bearer " + token).build());
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }
}
