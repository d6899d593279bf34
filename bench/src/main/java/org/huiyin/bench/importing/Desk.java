package org.huiyin.bench.importing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The pages of imports, as a lead uses them. */
final class Desk {

    private static final Pattern TOKEN = Pattern.compile("\"token\"\\s*:\\s*\"([^\"]+)\"");
    private static final String BOUNDARY = "----bench-boundary";

    private final URI server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String token;

    private Desk(URI server, String token) {
        this.server = server;
        this.token = token;
    }

    static Desk of(URI server, String email, String password) throws IOException, InterruptedException {
        var logIn = "{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}";
        var request = HttpRequest.newBuilder(server.resolve("/api/v1/sessions"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(logIn))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());
            var token = TOKEN.matcher(answer.body());
            if (!token.find()) {
                throw new IllegalArgumentException("No such log-in: " + answer.statusCode());
            }
            return new Desk(server, token.group(1));
        }
    }

    /** Where the page of the file is. */
    String upload(Path file) throws IOException, InterruptedException {
        var head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"reviews.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n";
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofFile(file),
                BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
        return location(post("/imports", "multipart/form-data; boundary=" + BOUNDARY, body));
    }

    void send(String page, Map<String, String> form) throws IOException, InterruptedException {
        var body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        location(post(page, "application/x-www-form-urlencoded", BodyPublishers.ofString(body)));
    }

    /** A number that stands beside that word on the page; 0 where it does not. */
    static long number(String page, String beside) {
        var found = Pattern.compile("<dt>" + Pattern.quote(beside) + "</dt><dd>([\\d,]+)")
                .matcher(page);
        return found.find() ? Long.parseLong(found.group(1).replace(",", "")) : 0;
    }

    String look(String page) throws IOException, InterruptedException {
        return http.send(ask(page).GET().build(), BodyHandlers.ofString()).body();
    }

    private HttpResponse<String> post(String page, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        return http.send(ask(page).header("Content-Type", type).POST(body).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder ask(String page) {
        return HttpRequest.newBuilder(server.resolve(page))
                .header("Accept-Language", "en")
                .header("Authorization", "Bearer " + token);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(address -> URI.create(address).getPath())
                .orElseThrow(() -> new IllegalStateException(
                        answer.uri().getPath() + " answered " + answer.statusCode() + " " + answer.body()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
