package org.huiyin.bench.pages;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** A browser with an empty cache, as far as bytes go: fetches a page and everything the page needs, each once. */
final class Visitor {

    private static final List<Pattern> NEEDED = List.of(
            Pattern.compile("<link\\b[^>]*\\brel=\"(?:stylesheet|icon|manifest|preload|modulepreload)\"[^>]*>"),
            Pattern.compile("<script\\b[^>]*\\bsrc=\"[^\"]*\"[^>]*>"),
            Pattern.compile("<img\\b[^>]*>"),
            Pattern.compile("<use\\b[^>]*>"));
    private static final Pattern ADDRESS = Pattern.compile("\\b(?:href|src)=\"([^\"#]+)");
    private static final Pattern IMPORTED = Pattern.compile(
            "(?:@import\\s+|\\burl\\(\\s*|\\bfrom\\s*|\\bimport\\s*\\(?\\s*)[\"']([^\"']+\\.(?:css|js))[\"']");

    private final URI server;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    Visitor(URI server) {
        this.server = server;
    }

    record Visit(int requests, long html, long css, long scripts, long rest) {

        long bytes() {
            return html + css + scripts + rest;
        }

        Visit plus(Answer answer) {
            var type = answer.type();
            return new Visit(
                    requests + 1,
                    html + (type.contains("html") ? answer.bytes() : 0),
                    css + (type.contains("css") ? answer.bytes() : 0),
                    scripts + (type.contains("javascript") ? answer.bytes() : 0),
                    rest
                            + (type.contains("html") || type.contains("css") || type.contains("javascript")
                                    ? 0
                                    : answer.bytes()));
        }
    }

    /** One answer: what it weighed with its head, and what it said. */
    record Answer(URI from, int status, String type, long bytes, String text) {}

    Visit visit(String path) throws IOException, InterruptedException {
        Answer page = get(server.resolve(path));
        if (page.status() != 200) {
            throw new IllegalStateException(path + " answered " + page.status());
        }
        var visit = new Visit(0, 0, 0, 0, 0).plus(page);
        var waiting = new LinkedHashSet<>(neededBy(page));
        var seen = new LinkedHashSet<URI>(Set.of(page.from()));
        while (!waiting.isEmpty()) {
            URI next = waiting.removeFirst();
            if (seen.add(next)) {
                Answer part = get(next);
                visit = visit.plus(part);
                waiting.addAll(neededBy(part));
            }
        }
        return visit;
    }

    /** As the log-in form does; the cookie stays. */
    void logIn(String email, String password) throws IOException, InterruptedException {
        var form = "email=" + URLEncoder.encode(email, StandardCharsets.UTF_8) + "&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(server.resolve("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", server.toString())
                .POST(BodyPublishers.ofString(form))
                .build();
        var answer = client.send(request, BodyHandlers.discarding());
        if (answer.statusCode() != 303) {
            throw new IllegalStateException("Could not log in as " + email + ": " + answer.statusCode());
        }
    }

    /** Sends a report and says where its reporter can follow it. */
    String report(String json) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server.resolve("/api/v1/reports"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
        var token = Pattern.compile("\"token\"\\s*:\\s*\"([^\"]+)\"")
                .matcher(client.send(request, BodyHandlers.ofString()).body());
        if (!token.find()) {
            throw new IllegalStateException("No report could be sent");
        }
        return "/s/" + token.group(1);
    }

    private Answer get(URI address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .header("Accept-Encoding", "gzip")
                .header("Accept", "text/html,*/*;q=0.8")
                .header("Accept-Language", "zh-CN,zh;q=0.9")
                .build();
        var answer = client.send(request, BodyHandlers.ofByteArray());
        var type = answer.headers().firstValue("Content-Type").orElse("");
        return new Answer(address, answer.statusCode(), type, head(answer) + answer.body().length, text(answer, type));
    }

    private static long head(HttpResponse<byte[]> answer) {
        long bytes = "HTTP/1.1 200 OK\r\n\r\n".length();
        for (var header : answer.headers().map().entrySet()) {
            for (var value : header.getValue()) {
                bytes += header.getKey().length() + ": \r\n".length() + value.length();
            }
        }
        return bytes;
    }

    private static String text(HttpResponse<byte[]> answer, String type) throws IOException {
        if (!type.contains("html") && !type.contains("css") && !type.contains("javascript")) {
            return "";
        }
        boolean packed =
                answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        var bytes =
                packed ? new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes() : answer.body();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private Set<URI> neededBy(Answer answer) {
        var needed = new LinkedHashSet<URI>();
        if (answer.type().contains("html")) {
            NEEDED.forEach(kind ->
                    kind.matcher(answer.text()).results().forEach(tag -> addAddress(answer, tag.group(), needed)));
        } else {
            IMPORTED.matcher(answer.text())
                    .results()
                    .forEach(found -> needed.add(answer.from().resolve(found.group(1))));
        }
        needed.removeIf(address -> !server.getAuthority().equals(address.getAuthority()));
        return needed;
    }

    private static void addAddress(Answer answer, String tag, Set<URI> needed) {
        var address = ADDRESS.matcher(tag);
        if (address.find() && !address.group(1).startsWith("data:")) {
            needed.add(answer.from().resolve(address.group(1).replace("&amp;", "&")));
        }
    }
}
