package org.huiyin.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.huiyin.testing.RunningHuiyin;

/**
 * A running installation with two workgroups and one member of each kind, logged in: {@code admin}; {@code lead} and
 * {@code member} of the group "ours"; {@code other}, who leads the group "theirs"; {@code marketing}; and {@code nobody}.
 */
final class Team implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SETUP_CODE = Pattern.compile("Setup code: (\\S+)");
    private static final String PASSWORD = "a long enough password";

    private final RunningHuiyin huiyin;
    private final Map<String, String> tokens = new LinkedHashMap<>();
    private final String ours;
    private final String theirs;
    private final AtomicInteger made = new AtomicInteger();

    Team() {
        huiyin = RunningHuiyin.temporary("huiyin-team").start();
        var code = SETUP_CODE.matcher(huiyin.console());
        assertThat(code.find()).isTrue();
        tokens.put("nobody", "");
        tokens.put("admin", "");
        var boss = post("/api/v1/setup", """
                {"code": "%s", "email": "admin@example.org", "name": "admin", "password": "%s"}""".formatted(code.group(1), PASSWORD));
        tokens.put("admin", boss.path("token").asText());
        ours = post(
                        "/api/v1/workgroups",
                        fill("{\"name\": {\"zh-CN\": \"我们\", \"en\": \"ours\"}, \"targetHours\": 24}"))
                .path("id")
                .asText();
        theirs = post(
                        "/api/v1/workgroups",
                        fill("{\"name\": {\"zh-CN\": \"他们\", \"en\": \"theirs\"}, \"targetHours\": 24}"))
                .path("id")
                .asText();
        join("lead", "lead", ours);
        join("member", "member", ours);
        join("other", "lead", theirs);
        join("marketing", "marketing", "");
    }

    HttpResponse<String> ask(String who, String method, String path, String body) {
        var request = HttpRequest.newBuilder(huiyin.address(path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "application/json")
                .header("If-Match", "*")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        var token = tokens.getOrDefault(who, "");
        return huiyin.send(
                token.isEmpty()
                        ? request.build()
                        : request.header("Authorization", "Bearer " + token).build());
    }

    /** As the administrator, and it must succeed. */
    JsonNode post(String path, String body) {
        return done(ask("admin", "POST", path, body));
    }

    JsonNode get(String path) {
        return done(ask("admin", "GET", path, ""));
    }

    JsonNode put(String path, String body) {
        return done(ask("admin", "PUT", path, body));
    }

    /** A report about something that nobody said before, behind an issue of its own, which is ours. */
    Known report() {
        return report(ours);
    }

    Known theirReport() {
        return report(theirs);
    }

    private Known report(String group) {
        var sent = post("/api/v1/reports", """
                {"text": "%s", "contact": {"email": "r%d@example.net"}}""".formatted(unheardOf(), made.get()));
        var id = sent.path("id").asText();
        var finding = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> JSON.readTree(ask("admin", "GET", "/api/v1/reports/" + id, "")
                                        .body())
                                .path("finding"),
                        found -> found.hasNonNull("issue"));
        var issue = finding.path("issue").asText();
        put("/api/v1/issues/" + issue + "/assignment", "{\"workgroup\": \"" + group + "\"}");
        return new Known(id, issue, sent.path("token").asText());
    }

    /** What was made for one question. */
    record Known(String report, String issue, String token) {}

    /** {@code $ours} is our group, {@code $soon} in a month, {@code $n} a number that was not used before. */
    String fill(String template) {
        var soon = Instant.now().plus(Duration.ofDays(30)).toString();
        return template.replace("$soon", soon)
                .replace("$ours", ours == null ? "" : ours)
                .replace("$n", "" + made.incrementAndGet());
    }

    private void join(String name, String role, String group) {
        var invited =
                post("/api/v1/members", """
                {"email": "%s@example.org", "name": "%s", "roles": ["%s"], "workgroups": [%s]}""".formatted(name, name, role, group.isEmpty() ? "" : '"' + group + '"'));
        var link = invited.path("invitation").asText();
        var form = HttpRequest.newBuilder(huiyin.address(link.substring(link.indexOf("/join/"))))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString("name=" + name + "&password=" + PASSWORD.replace(' ', '+')))
                .build();
        assertThat(huiyin.send(form).statusCode()).isEqualTo(303);
        logIn(name, name);
    }

    /** One more log-in of that member, under a name of its own. */
    void logIn(String as, String member) {
        var session = post("/api/v1/sessions", """
                {"email": "%s@example.org", "password": "%s"}""".formatted(member, PASSWORD));
        tokens.put(as, session.path("token").asText());
    }

    /** Opens the live stream of a topic. */
    HttpResponse<InputStream> listen(String who, String topic) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(huiyin.address("/events?topic=" + topic)).header("Accept", "text/event-stream");
        var token = tokens.getOrDefault(who, "");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofInputStream());
    }

    /** Beside the test, until the stream is closed. */
    void gather(InputStream stream, Queue<String> heard) {
        Thread.ofVirtual().start(() -> {
            try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("data:")) {
                        heard.add(line);
                    }
                }
            } catch (IOException closed) {
                heard.add("closed");
            }
        });
    }

    private String unheardOf() {
        int number = made.incrementAndGet();
        var text = new StringBuilder("第" + number + "号");
        for (int i = 0; i < 14; i++) {
            text.append((char) (0x4e00 + (number * 7919 + i * 104_729) % 12_000));
        }
        return text.toString();
    }

    private static JsonNode done(HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as(answer.request() + " " + answer.body())
                .isBetween(200, 299);
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    @Override
    public void close() {
        huiyin.close();
    }
}
