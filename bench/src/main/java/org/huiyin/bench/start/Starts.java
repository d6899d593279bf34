package org.huiyin.bench.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.huiyin.bench.Figures;

/** Starts the product on an empty data folder until its first page answers, and again on the folder it left. */
public final class Starts {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Path jar;
    private final boolean demo;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    public Starts(Path jar, boolean demo) {
        if (!Files.isRegularFile(jar)) {
            throw new IllegalArgumentException("There is no " + jar);
        }
        this.jar = jar;
        this.demo = demo;
    }

    public void measure(int times, Figures figures) throws IOException, InterruptedException {
        var first = new ArrayList<Double>();
        var again = new ArrayList<Double>();
        for (int i = 0; i < times; i++) {
            var data = Files.createTempDirectory("huiyin-start");
            try {
                first.add(start(data));
                again.add(start(data));
            } finally {
                delete(data);
            }
        }
        put(figures, demo ? "start.demo" : "start.empty", first);
        put(figures, "start.again", again);
    }

    private static void put(Figures figures, String name, List<Double> seconds) {
        Collections.sort(seconds);
        figures.put(name + ".runs", seconds.size());
        figures.put(name + ".min_s", seconds.getFirst());
        figures.put(name + ".median_s", seconds.get(seconds.size() / 2));
        figures.put(name + ".max_s", seconds.getLast());
    }

    private double start(Path data) throws IOException, InterruptedException {
        int port = freePort();
        long begin = System.nanoTime();
        var server = launch(data, port);
        try {
            awaitFirstPage(server, URI.create("http://127.0.0.1:" + port + "/"));
            return (System.nanoTime() - begin) / 1e9;
        } finally {
            server.destroy();
            if (!server.waitFor(60, TimeUnit.SECONDS)) {
                server.destroyForcibly().waitFor();
            }
        }
    }

    private Process launch(Path data, int port) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                jar.toString(),
                "--port",
                Integer.toString(port),
                "--data",
                data.toString()));
        if (demo) {
            command.add("--demo");
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void awaitFirstPage(Process server, URI page) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers(page)) {
            if (!server.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("Huiyin did not start");
            }
            server.waitFor(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private boolean answers(URI page) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(page).timeout(PATIENCE).build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            // Nobody listens yet.
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
