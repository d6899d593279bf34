package org.huiyin.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may do what, over HTTP: every operation of the description that is not public, times everybody. */
class RolesIT {

    private static final List<String> CALLERS = List.of("nobody", "other", "member", "marketing", "lead", "admin");

    /** Operation, the answer to each of {@link #CALLERS}, and what is sent. Issues and reports are of our group. */
    private static final List<Operation> OPERATIONS =
            """
            GET    /api/v1/issues                          401 200 200 200 200 200
            GET    /api/v1/issues/{issue}                  401 404 200 404 200 200
            PATCH  /api/v1/issues/{issue}                  401 404 200 200 200 200 {"publicTitle": "公开的题目"}
            PATCH  /api/v1/issues/{issue}                  401 404 200 404 200 200 {"title": "内部的题目"}
            PUT    /api/v1/issues/{issue}/answer           401 404 200 404 200 200 {"text": {"zh-CN": "好了", "en": "Done"}}
            PUT    /api/v1/issues/{issue}/assignment       401 404 200 403 200 200 {"workgroup": "$ours"}
            PUT    /api/v1/issues/{issue}/fix              401 404 200 404 200 200 {"what": {"zh-CN": "好了", "en": "Done"}, "kind": "remedy"}
            PUT    /api/v1/issues/{issue}/refusal          401 404 200 404 200 200 {"reason": {"zh-CN": "不行", "en": "No"}}
            PUT    /api/v1/issues/{issue}/thanks           401 404 200 404 200 200
            GET    /api/v1/issues/{issue}/verdicts         401 404 200 404 200 200
            PUT    /api/v1/issues/{issue}/merged-into      401 404 200 404 200 200 {"issue": "$other"}
            DELETE /api/v1/issues/{issue}/merged-into      401 404 200 404 200 200
            GET    /api/v1/issues/{issue}/messages         401 404 200 404 200 200
            POST   /api/v1/issues/{issue}/messages         401 404 201 404 201 201 {"text": "您好", "to": "everyone"}
            POST   /api/v1/issues/{issue}/messages         401 404 201 404 201 201 {"text": "记一下", "note": true}
            GET    /api/v1/reports/{report}                401 404 200 404 200 200
            PUT    /api/v1/reports/{report}/finding        401 404 200 404 200 200 {"issue": "$other"}
            GET    /api/v1/workgroups                      401 200 200 200 200 200
            POST   /api/v1/workgroups                      401 403 403 403 403 201 {"name": {"zh-CN": "组$n", "en": "Group $n"}, "targetHours": 24}
            GET    /api/v1/workgroups/{id}                 401 200 200 200 200 200
            PUT    /api/v1/workgroups/{id}                 401 403 403 403 403 200 {"name": {"zh-CN": "组$n", "en": "Group $n"}, "targetHours": 24}
            DELETE /api/v1/workgroups/{id}                 401 403 403 403 403 204
            GET    /api/v1/topics                          401 200 200 200 200 200
            POST   /api/v1/topics                          401 403 403 403 403 201 {"name": {"zh-CN": "主题$n", "en": "Topic $n"}, "description": {"zh-CN": "词", "en": "word"}, "stage": "after_sale", "chainLink": "logistics", "workgroup": "$ours"}
            GET    /api/v1/topics/{id}                     401 200 200 200 200 200
            PUT    /api/v1/topics/{id}                     401 403 403 403 403 200 {"name": {"zh-CN": "主题$n", "en": "Topic $n"}, "description": {"zh-CN": "词", "en": "word"}, "stage": "after_sale", "chainLink": "logistics", "workgroup": "$ours"}
            DELETE /api/v1/topics/{id}                     401 403 403 403 403 204
            GET    /api/v1/routing-rules                   401 200 200 200 200 200
            POST   /api/v1/routing-rules                   401 403 403 403 403 201 {"name": "规则$n", "when": {"words": ["词"]}, "workgroup": "$ours", "position": 1}
            GET    /api/v1/routing-rules/{id}              401 200 200 200 200 200
            PUT    /api/v1/routing-rules/{id}              401 403 403 403 403 200 {"name": "规则$n", "when": {"words": ["词"]}, "workgroup": "$ours", "position": 1}
            DELETE /api/v1/routing-rules/{id}              401 403 403 403 403 204
            GET    /api/v1/members                         401 200 403 403 200 200
            POST   /api/v1/members                         401 403 403 403 403 201 {"email": "m$n@example.org", "name": "m", "roles": ["member"], "workgroups": ["$ours"]}
            GET    /api/v1/members/{id}                    401 404 200 404 200 200
            PUT    /api/v1/members/{id}                    401 404 403 404 403 200 {"email": "m$n@example.org", "name": "m", "roles": ["member"], "workgroups": ["$ours"]}
            DELETE /api/v1/members/{id}                    401 404 403 404 403 204
            POST   /api/v1/members/{id}/invitation         401 403 403 403 403 201
            GET    /api/v1/releases                        401 403 403 200 403 200
            POST   /api/v1/releases                        401 403 403 201 403 201 {"title": {"zh-CN": "更新", "en": "Release"}, "text": {"zh-CN": "好了", "en": "Done"}, "issues": []}
            GET    /api/v1/releases/{release}              401 403 403 200 403 200
            PATCH  /api/v1/releases/{release}              401 403 403 200 403 200 {"title": {"zh-CN": "更新", "en": "Release"}}
            PUT    /api/v1/releases/{release}/publication  401 403 403 200 403 200 {}
            DELETE /api/v1/releases/{release}/publication  401 403 403 200 403 200
            GET    /api/v1/notices                         401 200 200 200 200 200
            DELETE /api/v1/notices/{id}                    401 404 204 404 204 204
            POST   /api/v1/notices/{id}/retry              401 404 200 404 200 200
            GET    /api/v1/sessions/current                401 200 200 200 200 200
            GET    /api/v1/tokens                          401 200 200 200 200 200
            POST   /api/v1/tokens                          401 201 201 201 201 201 {"name": "t", "scopes": ["read"], "expiresAt": "$soon"}
            GET    /api/v1/tokens/{id}                     401 404 404 404 404 200
            DELETE /api/v1/tokens/{id}                     401 404 404 404 404 204
            GET    /api/v1/channels                        401 403 403 403 403 200
            GET    /api/v1/channels/{name}                 401 403 403 403 403 200
            PUT    /api/v1/channels/{name}                 401 403 403 403 403 200 {"settings": {}}
            POST   /api/v1/channels/{name}/test            401 403 403 403 403 200
            PUT    /api/v1/channels/{name}/pause           401 403 403 403 403 204
            DELETE /api/v1/channels/{name}/pause           401 403 403 403 403 204
            POST   /api/v1/index/rebuild                   401 403 403 403 403 202
            GET    /api/v1/tasks/{task}                    401 403 403 403 403 200
            POST   /api/v1/relabellings                    401 202 403 403 202 202
            GET    /api/v1/relabellings/{relabelling}      401 200 403 403 200 200
            PUT    /api/v1/relabellings/{relabelling}/application 401 202 403 403 202 202
            DELETE /api/v1/relabellings/{relabelling}/application 401 202 403 403 202 202
            """.lines().map(Operation::parse).toList();

    /** Logging out ends the log-in that the others need: tested on its own. */
    private static final Set<String> ON_THEIR_OWN = Set.of("DELETE /api/v1/sessions/current");

    private static final String SESSION = "/api/v1/sessions/current";

    private static Team team;

    @BeforeAll
    static void open() {
        team = new Team();
    }

    @AfterAll
    static void close() {
        team.close();
    }

    record Operation(String method, String path, List<Integer> answers, String body) {

        static Operation parse(String line) {
            var parts = line.strip().split("\\s+", 3 + CALLERS.size());
            var answers = new ArrayList<Integer>();
            for (int i = 0; i < CALLERS.size(); i++) {
                answers.add(Integer.valueOf(parts[2 + i]));
            }
            return new Operation(
                    parts[0], parts[1], answers, parts.length > 2 + CALLERS.size() ? parts[2 + CALLERS.size()] : "");
        }

        String name() {
            return method + " " + path;
        }
    }

    @TestFactory
    Stream<DynamicTest> everybodyGetsTheAnswerThatIsTheirs() {
        return OPERATIONS.stream()
                .map(operation ->
                        DynamicTest.dynamicTest(operation.name() + " " + operation.body(), () -> ask(operation)));
    }

    @Test
    void everyOperationOfTheDescriptionIsAsked() {
        var known = new TreeSet<>(ON_THEIR_OWN);
        OPERATIONS.forEach(operation -> known.add(operation.name()));
        var described = new TreeSet<String>();
        for (Iterator<Map.Entry<String, com.fasterxml.jackson.databind.JsonNode>> paths = team.get(
                                "/openapi?format=json")
                        .get("paths")
                        .properties()
                        .iterator();
                paths.hasNext(); ) {
            var path = paths.next();
            path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                            method -> described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey()));
        }
        described.removeIf(name -> isPublic(name) || !name.contains("/api/"));

        assertThat(described).isEqualTo(known);
    }

    @Test
    void whoeverLogsOutIsOut() {
        team.logIn("member again", "member");

        assertThat(team.ask("nobody", "DELETE", SESSION, "").statusCode()).isEqualTo(401);
        assertThat(team.ask("member again", "DELETE", SESSION, "").statusCode()).isEqualTo(204);
        assertThat(team.ask("member again", "GET", SESSION, "").statusCode()).isEqualTo(401);
        assertThat(team.ask("member", "GET", SESSION, "").statusCode()).isEqualTo(200);
    }

    @Test
    void openPagesHearOfWhatTheirReaderMaySeeAndOfNothingElse() throws Exception {
        var ours = team.report();
        var theirs = team.theirReport();

        assertThat(team.listen("member", "issue:" + theirs.issue()).statusCode())
                .isEqualTo(404);
        assertThat(team.listen("nobody", "inbox").statusCode()).isEqualTo(401);
        assertThat(team.listen("marketing", "inbox").statusCode()).isEqualTo(404);
        var heard = new LinkedBlockingQueue<String>();
        try (var stream = team.listen("member", "inbox").body()) {
            team.gather(stream, heard);
            // What is still on its way about the new issues comes first.
            while (heard.poll(1, TimeUnit.SECONDS) != null) {}
            retitle(theirs);
            assertThat(heard.poll(2, TimeUnit.SECONDS)).isNull();
            retitle(ours);
            assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo("data: inbox");
        }
    }

    private static void retitle(Team.Known what) {
        team.ask("admin", "PATCH", "/api/v1/issues/" + what.issue(), team.fill("{\"title\": \"改过的题目 $n\"}"));
    }

    private static boolean isPublic(String operation) {
        var parts = operation.split(" ");
        return PublicPaths.isPublic(parts[0], parts[1]);
    }

    private void ask(Operation operation) {
        var answers = new LinkedHashMap<String, Integer>();
        var expected = new LinkedHashMap<String, Integer>();
        String refused = address(operation);
        for (int i = 0; i < CALLERS.size(); i++) {
            int wanted = operation.answers().get(i);
            // Whoever is let in changes something: the next one gets a new thing.
            String path = wanted < 300 ? address(operation) : refused;
            var answer = team.ask(CALLERS.get(i), operation.method(), path, body(operation));
            answers.put(CALLERS.get(i), answer.statusCode());
            expected.put(CALLERS.get(i), wanted);
        }
        assertThat(answers).isEqualTo(expected);
    }

    private String body(Operation operation) {
        var body = team.fill(operation.body());
        return body.contains("$other") ? body.replace("$other", team.report().issue()) : body;
    }

    /** The address with something in it that is there, and in the state that the operation needs. */
    private String address(Operation operation) {
        var path = operation.path();
        if (path.contains("{issue}") || path.contains("{report}")) {
            var made = team.report();
            if (operation.name().equals("DELETE /api/v1/issues/{issue}/merged-into")) {
                var into = team.report().issue();
                team.put("/api/v1/issues/" + made.issue() + "/merged-into", "{\"issue\": \"" + into + "\"}");
            }
            return path.replace("{issue}", made.issue()).replace("{report}", made.report());
        }
        if (path.contains("{release}")) {
            return path.replace("{release}", release(operation.name().startsWith("DELETE")));
        }
        if (path.contains("{task}")) {
            return path.replace("{task}", task());
        }
        if (path.startsWith("/api/v1/relabellings")) {
            return path.replace("{relabelling}", relabelling(operation.name().startsWith("DELETE")));
        }
        if (path.contains("{name}")) {
            return path.replace("{name}", "telegram");
        }
        if (path.startsWith("/api/v1/notices/")) {
            return path.replace("{id}", notice());
        }
        return path.contains("{id}") ? path.replace("{id}", madeIn(path.substring(0, path.indexOf("/{id}")))) : path;
    }

    private String release(boolean published) {
        var id = team.post("/api/v1/releases", """
                        {"title": {"zh-CN": "更新", "en": "Release"}, "text": {"zh-CN": "好了", "en": "Done"}, "issues": []}""").path("release").asText();
        if (published) {
            team.put("/api/v1/releases/" + id + "/publication", "{}");
        }
        return id;
    }

    /** One rebuild at a time: the one before may still be running. */
    private String task() {
        var begun = Awaitility.await()
                .until(
                        () -> team.ask("admin", "POST", "/api/v1/index/rebuild", ""),
                        answer -> answer.statusCode() == 202);
        return begun.body().replaceAll("(?s).*\"task\" *: *\"([^\"]+)\".*", "$1");
    }

    /** One at a time, as above. */
    private String relabelling(boolean applied) {
        var begun = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> team.ask("admin", "POST", "/api/v1/relabellings", ""),
                        answer -> answer.statusCode() == 202);
        var path = begun.headers().firstValue("Location").orElseThrow().replaceAll("^https?://[^/]+", "");
        await(path, "ready");
        if (applied) {
            team.put(path + "/application", "");
            await(path, "applied");
        }
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void await(String relabelling, String state) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> team.get(relabelling).path("state").asText(), state::equals);
    }

    private String notice() {
        var issue = team.report().issue();
        team.put("/api/v1/issues/" + issue + "/thanks", "");
        return Awaitility.await()
                .until(
                        () -> team.get("/api/v1/notices?kind=thanked&issue=" + issue)
                                .path("items")
                                .path(0)
                                .path("id")
                                .asText(),
                        id -> !id.isEmpty());
    }

    /** One more of what the collection holds, by the operation of the table that makes them. */
    private String madeIn(String collection) {
        var making = OPERATIONS.stream()
                .filter(operation -> operation.name().equals("POST " + collection))
                .findFirst()
                .orElseThrow();
        return team.post(collection, team.fill(making.body())).path("id").asText();
    }
}
