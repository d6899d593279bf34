package org.huiyin.bench.pages;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiyin.bench.Figures;

/** First visits of the pages that have a budget. */
public final class Pages {

    private static final long KB = 1000;
    private static final String REPORT = "{\"text\":\"蓝牙耳机左边没有声音，希望尽快处理。\",\"locale\":\"zh-CN\"}";
    private static final Pattern LOGIN = Pattern.compile("\\{[^{}]*\\}");

    private final URI server;
    private final Figures figures;

    public Pages(URI server, Figures figures) {
        this.server = server;
        this.figures = figures;
    }

    /** @param logins the demo's log-ins; without them only what is public is measured */
    public void measure(Optional<Path> logins) throws IOException, InterruptedException {
        var anybody = new Visitor(server);
        measure("form", "/f/web", 20 * KB);
        measure("home", "/", 40 * KB);
        measure("changelog", "/changelog", 40 * KB);
        measure("status", anybody.report(REPORT), 30 * KB);
        if (logins.isPresent()) {
            measureInbox(Files.readString(logins.get()));
        }
    }

    private void measure(String name, String path, long budget) throws IOException, InterruptedException {
        put(name, new Visitor(server).visit(path), budget);
    }

    private void measureInbox(String logins) throws IOException, InterruptedException {
        Matcher login = LOGIN.matcher(logins);
        while (login.find()) {
            if (login.group().contains("\"lead\"")) {
                var lead = new Visitor(server);
                lead.logIn(value(login.group(), "email"), value(login.group(), "password"));
                put("inbox", lead.visit("/inbox"), 100 * KB);
                return;
            }
        }
        throw new IllegalStateException("No lead among the log-ins");
    }

    private static String value(String json, String name) {
        var found = Pattern.compile('"' + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("No " + name + " in the log-in");
        }
        return found.group(1);
    }

    private void put(String name, Visitor.Visit visit, long budget) {
        figures.put("page." + name + ".bytes", visit.bytes());
        figures.put("page." + name + ".budget", budget);
        figures.put("page." + name + ".within_budget", visit.bytes() <= budget ? "yes" : "NO");
        figures.put("page." + name + ".requests", visit.requests());
        figures.put("page." + name + ".html", visit.html());
        figures.put("page." + name + ".css", visit.css());
        figures.put("page." + name + ".js", visit.scripts());
        figures.put("page." + name + ".rest", visit.rest());
    }
}
