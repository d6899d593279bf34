package org.huiyin.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.huiyin.testing.RunningHuiyin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Killed in the middle of submissions, several times: what was acknowledged is there, once, understood and findable. */
class KillIT {

    private static final int CLIENTS = 4;
    private static final int KILLS = 3;
    private static final long SEED = Long.getLong("seed", 20_261_121);

    private static final List<String> WHAT = List.of(
            "payment failed at the till",
            "the courier never rang",
            "运费算错了",
            "退款还没有到账",
            "the kettle leaks at the lid",
            "客服电话一直占线",
            "店員態度很好",
            "優惠券不能用",
            "the app logs me out",
            "发票抬头开错了");

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    /** By idempotency key: the text sent, and what was acknowledged for it. */
    private final Map<String, String> sent = new ConcurrentHashMap<>();

    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    @Test
    void everyAcknowledgedReportIsThereOnceWithAFindingAndIsFound() throws Exception {
        var random = new Random(SEED);
        try (var huiyin = RunningHuiyin.in(folder.resolve("data")).start();
                var clients = Executors.newFixedThreadPool(CLIENTS)) {
            String token = setUp(huiyin);
            for (int round = 0; round <= KILLS; round++) {
                submitUntilKilled(huiyin, clients, round, 30 + random.nextInt(60));
                huiyin.start();
            }
            sent.keySet().forEach(key -> acknowledge(huiyin, key));

            assertThat(acknowledged).as("seed %d", SEED).hasSameSizeAs(sent);
            Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                            countedInIssues(huiyin, token))
                    .isEqualTo(sent.size()));
            acknowledged.forEach((key, id) -> {
                JsonNode report = get(huiyin, "/api/v1/reports/" + id, token);
                assertThat(report.path("text").asText()).isEqualTo(sent.get(key));
                assertThat(report.path("finding").path("issue").asText())
                        .as("finding of %s", report)
                        .isNotBlank();
                assertThat(issuesFoundBy(huiyin, token, key))
                        .contains(report.path("finding").path("issue").asText());
            });
        }
    }

    private void submitUntilKilled(RunningHuiyin huiyin, ExecutorService clients, int round, int enough)
            throws InterruptedException, ExecutionException {
        int before = acknowledged.size();
        var stop = new AtomicBoolean();
        List<Future<?>> running = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            String name = "round%dclient%d".formatted(round, client);
            running.add(clients.submit(() -> submit(huiyin, name, stop)));
        }
        Awaitility.await()
                .pollInterval(Duration.ofMillis(1))
                .atMost(Duration.ofSeconds(60))
                .until(() -> acknowledged.size() >= before + enough);
        huiyin.kill();
        stop.set(true);
        for (Future<?> client : running) {
            client.get();
        }
    }

    private void submit(RunningHuiyin huiyin, String client, AtomicBoolean stop) {
        for (int i = 0; !stop.get(); i++) {
            // A word of its own in each, so that each can be searched for.
            String key = client + "n" + String.format("%05d", i);
            sent.put(key, WHAT.get(i % WHAT.size()) + " " + key);
            if (!acknowledge(huiyin, key)) {
                return;
            }
        }
    }

    /** Sends it, again if need be, with the same key; false when nobody answers. The answer must always be the same. */
    private boolean acknowledge(RunningHuiyin huiyin, String key) {
        try {
            var answer = huiyin.post(
                    "/api/v1/reports",
                    "{\"text\": \"" + sent.get(key) + "\"}",
                    "Idempotency-Key",
                    key + "-0123456789abcdef");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            String id = parse(answer.body()).path("id").asText();
            String earlier = acknowledged.putIfAbsent(key, id);
            assertThat(earlier).as("the id given before for " + key).isIn(null, id);
            return true;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private static String setUp(RunningHuiyin huiyin) {
        var code = Pattern.compile("Setup code: (\\S+)").matcher(huiyin.console());
        assertThat(code.find()).as(huiyin.console()).isTrue();
        var answer = huiyin.post("/api/v1/setup", """
                {"code": "%s", "email": "admin@example.org", "name": "Admin", "password": "correct horse battery"}
                """.formatted(code.group(1)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return parse(answer.body()).path("token").asText();
    }

    private static int countedInIssues(RunningHuiyin huiyin, String token) {
        int reports = 0;
        String cursor = "";
        do {
            JsonNode page = get(huiyin, "/api/v1/issues?limit=100" + cursor, token);
            for (JsonNode issue : page.path("items")) {
                reports += issue.path("reports").asInt();
            }
            cursor = page.path("next").isTextual()
                    ? "&cursor=" + encoded(page.path("next").asText())
                    : "";
        } while (!cursor.isEmpty());
        return reports;
    }

    private static List<String> issuesFoundBy(RunningHuiyin huiyin, String token, String word) {
        List<String> issues = new ArrayList<>();
        get(huiyin, "/api/v1/issues?q=" + encoded(word), token)
                .path("items")
                .forEach(issue -> issues.add(issue.path("issue").asText()));
        return issues;
    }

    private static JsonNode get(RunningHuiyin huiyin, String path, String token) {
        var answer = huiyin.get(path, "Authorization", "Bearer " + token);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        return parse(answer.body());
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (java.io.IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
