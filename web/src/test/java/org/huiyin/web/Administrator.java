package org.huiyin.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import org.huiyin.testing.RunningHuiyin;

/** The first administrator of a running installation: calls its API, and uses its pages as a browser without scripts does. */
public final class Administrator {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SETUP_CODE = Pattern.compile("Setup code: (\\S+)");
    private static final String FORM = "application/x-www-form-urlencoded";

    private final RunningHuiyin huiyin;
    private final String token;

    private Administrator(RunningHuiyin huiyin, String token) {
        this.huiyin = huiyin;
        this.token = token;
    }

    /** Sets the installation up with the code that it printed. Stays logged in when it is killed and started again. */
    public static Administrator settingUp(RunningHuiyin huiyin) {
        var code = SETUP_CODE.matcher(huiyin.console());
        assertThat(code.find()).isTrue();
        var made = new Administrator(huiyin, "").post("/api/v1/setup", """
                {"code": "%s", "email": "admin@example.org", "name": "admin", "password": "a long enough password"}""".formatted(code.group(1)));
        return new Administrator(huiyin, made.path("token").asText());
    }

    /** In English. */
    public String page(String path) {
        return page(path, "en");
    }

    public String page(String path, String language) {
        return send(request(path, language).GET()).body();
    }

    public JsonNode read(String path) {
        return read(send(request(path, "en").GET()));
    }

    public JsonNode post(String path, String json) {
        return write("POST", path, json);
    }

    public JsonNode put(String path, String json) {
        return write("PUT", path, json);
    }

    private JsonNode write(String method, String path, String json) {
        var answer = send(request(path, "en")
                .header("Content-Type", "application/json")
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return read(answer);
    }

    /** Presses the button of a form; returns where that leads. */
    public String press(String path, String fields) {
        return submit(path, FORM, fields);
    }

    /** As {@link #press}, with a body of another type. */
    public String submit(String path, String type, String body) {
        var answer = send(request(path, "en").header("Content-Type", type).POST(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow().replaceAll("^https?://[^/]+", "");
    }

    private HttpRequest.Builder request(String path, String language) {
        var request = HttpRequest.newBuilder(huiyin.address(path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", path.startsWith("/api/") ? "application/json" : "text/html")
                .header("Accept-Language", language)
                .header("Origin", huiyin.address().toString());
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return huiyin.send(request.build());
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }
}
