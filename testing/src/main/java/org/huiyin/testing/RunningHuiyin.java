package org.huiyin.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The product as an operator runs it: {@code java -jar huiyin.jar} in a process of its own, on a free port of this
 * machine. Can be stopped, killed and started again on the same data. The jar is the system property {@code huiyin.jar}.
 */
public final class RunningHuiyin implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** The last line of the box. */
    private static final String READY = "started in ";

    private static final int LINES_OF_LOG = 150;

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final Path data;
    private final List<String> options;
    private final Map<String, String> settings;
    private final int port;
    private @Nullable Process process;

    private RunningHuiyin(Path data, List<String> options, Map<String, String> settings) {
        this.data = data;
        this.options = options;
        this.settings = settings;
        this.port = freePort();
    }

    /** An installation in this folder, not started yet. */
    public static Installation in(Path data) {
        return new Installation(data, null);
    }

    /** An installation in a folder of its own. Once started it stops with the tests, and its folder goes with it. */
    public static Installation temporary(String name) {
        try {
            var folder = Files.createTempDirectory(name);
            return new Installation(folder.resolve("data"), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty installation that all tests of the run share. Started at the first call, stopped with the tests. */
    public static RunningHuiyin shared() {
        return Shared.EMPTY;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    public Path data() {
        return data;
    }

    /** What a person would have read on the console, of all starts so far. */
    public String console() {
        try {
            return Files.readString(consoleFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(address(path)).timeout(PATIENCE);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    public HttpResponse<String> post(String path, String json, String... headers) {
        var request = HttpRequest.newBuilder(address(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts it, and returns when it says that it is ready. */
    public RunningHuiyin start() {
        int said = Files.exists(consoleFile()) ? console().length() : 0;
        Process started = launch();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (console().indexOf(READY, said) < 0) {
            if (!started.isAlive() || System.nanoTime() > deadline) {
                started.destroyForcibly();
                throw new IllegalStateException("Huiyin did not start:\n" + console() + endOfLog());
            }
            pause(started);
        }
        return this;
    }

    /** The folder is gone when somebody reads of the failure. */
    private String endOfLog() {
        try {
            var lines = Files.readAllLines(data.resolve("log").resolve("huiyin.log"));
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_OF_LOG), lines.size()));
        } catch (IOException e) {
            return "(its log cannot be read: " + e + ")";
        }
    }

    /** Starts it where it is expected to decline, and returns the exit code. */
    public int startInVain() {
        return exitOf(launch());
    }

    /** As {@code kill -9}: nothing is finished, nothing is tidied up. */
    public void kill() {
        Process killed = running();
        killed.destroyForcibly();
        exitOf(killed);
    }

    /** As {@code kill}: asks it to stop, waits, and returns the exit code. */
    public int stop() {
        Process stopped = running();
        stopped.destroy();
        return exitOf(stopped);
    }

    /** Asks it to stop and does not wait. */
    public Process beginStop() {
        Process stopped = running();
        stopped.destroy();
        return stopped;
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            stop();
        }
    }

    private Process launch() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx768m", "-jar", jar(), "--port", String.valueOf(port), "--data", data.toString()));
        command.addAll(options);
        try {
            Files.createDirectories(data);
            writeSettings();
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.redirectOutput(
                    ProcessBuilder.Redirect.appendTo(consoleFile().toFile()));
            Process launched = builder.start();
            process = launched;
            return launched;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeSettings() throws IOException {
        if (!settings.isEmpty()) {
            var lines = new ArrayList<String>();
            settings.forEach((name, value) -> lines.add(name + "=" + value));
            Files.write(data.resolve("huiyin.properties"), lines);
        }
    }

    private static void pause(Process process) {
        try {
            process.waitFor(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("Not started");
        }
        return process;
    }

    private int exitOf(Process stopping) {
        try {
            if (!stopping.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                stopping.destroyForcibly();
                throw new IllegalStateException("Huiyin did not stop:\n" + console());
            }
            return stopping.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Path consoleFile() {
        return data.resolveSibling(data.getFileName() + ".console");
    }

    private static String jar() {
        String jar = System.getProperty("huiyin.jar");
        if (jar == null) {
            throw new IllegalStateException("The system property huiyin.jar must name the built huiyin.jar");
        }
        return jar;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder, and how Huiyin is to be started in it. */
    public static final class Installation {

        private final Path data;
        private final @Nullable Path temporary;
        private final List<String> options = new ArrayList<>();
        private final Map<String, String> settings = new LinkedHashMap<>();

        private Installation(Path data, @Nullable Path temporary) {
            this.data = data;
            this.temporary = temporary;
            // A test does not wait for a warm server; the one that looks at the rehearsal sets its own.
            settings.put("huiyin.rehearsal.seconds", "0");
        }

        public Installation option(String... words) {
            options.addAll(List.of(words));
            return this;
        }

        /** A line of {@code <data>/huiyin.properties}. */
        public Installation setting(String name, String value) {
            settings.put(name, value);
            return this;
        }

        public RunningHuiyin prepare() {
            return new RunningHuiyin(data, List.copyOf(options), Map.copyOf(settings));
        }

        public RunningHuiyin start() {
            var huiyin = prepare();
            if (temporary != null) {
                Runtime.getRuntime().addShutdownHook(new Thread(() -> end(huiyin, temporary)));
            }
            return huiyin.start();
        }

        private static void end(RunningHuiyin huiyin, Path folder) {
            huiyin.close();
            try (var all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Shared {

        private static final RunningHuiyin EMPTY = temporary("huiyin-it").start();
    }
}
