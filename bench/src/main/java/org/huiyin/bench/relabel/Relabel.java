package org.huiyin.bench.relabel;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.huiyin.bench.Figures;

/**
 * Previews a relabelling of what is there, applies it, and undoes it: afterwards every label says what it said before. Each
 * with the seconds on the clock and the seconds of a processor that the server spent.
 */
public final class Relabel {

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration LOOK = Duration.ofMillis(200);

    private final Plan plan;
    private final Supplier<Duration> spent;
    private final HttpClient http = HttpClient.newHttpClient();
    private String token = "";

    /** @param email of an administrator or a lead */
    public record Plan(URI url, String email, String password) {}

    /** @param spent processor time of the server so far */
    public Relabel(Plan plan, Supplier<Duration> spent) {
        this.plan = plan;
        this.spent = spent;
    }

    public void run(Figures figures) throws IOException, InterruptedException {
        var login = "{\"email\":\"" + plan.email() + "\",\"password\":\"" + plan.password() + "\"}";
        token = text(ask("POST", "/api/v1/sessions", login), "token");
        var begun = new Watch();
        var path = "/api/v1/relabellings/" + text(ask("POST", "/api/v1/relabellings", ""), "id");
        var ready = await(path, "ready");
        figures.put("relabel.reports", number(ready, "checked"));
        figures.put("relabel.left_out", number(ready, "unread"));
        figures.put("relabel.changes", number(ready, "changes"));
        begun.put(figures, "preview");
        step(figures, "PUT", path, "applied", "apply");
        step(figures, "DELETE", path, "undone", "undo");
    }

    private void step(Figures figures, String method, String path, String state, String name)
            throws IOException, InterruptedException {
        var watch = new Watch();
        ask(method, path + "/application", "");
        var done = await(path, state);
        figures.put("relabel." + state, number(done, state));
        watch.put(figures, name);
    }

    /** What has passed since it was made. */
    private final class Watch {

        private final long start = System.nanoTime();
        private final Duration before = spent.get();

        void put(Figures figures, String name) {
            figures.put("relabel." + name + "_seconds", (System.nanoTime() - start) / 1e9);
            figures.put(
                    "relabel." + name + "_processor_seconds",
                    spent.get().minus(before).toMillis() / 1e3);
        }
    }

    private String await(String path, String state) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        var answer = ask("GET", path, "");
        while (!text(answer, "state").equals(state)) {
            if (System.nanoTime() > end || text(answer, "state").equals("failed")) {
                throw new IllegalStateException("It is not " + state + ": " + answer);
            }
            Thread.sleep(LOOK.toMillis());
            answer = ask("GET", path, "");
        }
        return answer;
    }

    private String ask(String method, String path, String json) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(plan.url() + path))
                .header("Content-Type", "application/json")
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    method + " " + path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static String text(String json, String name) {
        return found(json, "\"" + name + "\"\\s*:\\s*\"([^\"]*)\"", name);
    }

    private static long number(String json, String name) {
        return Long.parseLong(found(json, "\"" + name + "\"\\s*:\\s*(\\d+)", name));
    }

    private static String found(String json, String pattern, String name) {
        var found = Pattern.compile(pattern).matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("No " + name + " in " + json);
        }
        return found.group(1);
    }
}
