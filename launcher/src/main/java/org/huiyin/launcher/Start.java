package org.huiyin.launcher;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

/** Checks everything that can be checked without a server, starts the server, and says where it is. */
public final class Start {

    private static final String REHEARSAL = "huiyin.rehearsal.seconds";
    private static final String REHEARSAL_SECONDS = "5";

    private Start() {}

    public static void main(String[] args) {
        var console = new Console();
        try {
            run(Options.parse(List.of(args)), console);
        } catch (CannotStart e) {
            giveUp(console, e.sentence());
        } catch (Exception e) {
            System.getLogger(Start.class.getName()).log(Level.ERROR, "Not started", e);
            giveUp(console, "an unexpected error, " + e + ". The log has the rest.");
        }
    }

    /** Whoever stops it while it starts reads of no error: what fails then fails because it is stopped. */
    private static void giveUp(Console console, String sentence) {
        if (!isBeingStopped()) {
            console.complain(sentence);
            System.exit(1);
        }
    }

    private static boolean isBeingStopped() {
        var hook = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            Runtime.getRuntime().removeShutdownHook(hook);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    private static void run(Options options, Console console) throws Exception {
        if (options.help()) {
            console.say(Options.USAGE);
            return;
        }
        if (options.version()) {
            console.say("Huiyin " + Version.current());
            return;
        }
        start(options, console);
    }

    private static void start(Options options, Console console) throws Exception {
        long begin = System.nanoTime();
        if (Boolean.getBoolean("huiyin.stop-with-parent")) {
            stopWithParent();
        }
        // Times go through the default zone on their way to the database; in another zone some would come back changed.
        System.setProperty("user.timezone", "UTC");
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        DataFolder data = DataFolder.open(options.data());
        Port.requireFree(options.host(), options.port());
        Settings settings = Settings.read(data.settings());
        Database database = Database.from(settings, data.path());
        Log.to(data.log());

        console.say("Huiyin 回音 " + Version.current() + ", data in " + data.path());
        try (var progress = new Progress(console)) {
            Progress.say("starting the server");
            new Server(options, data, database, rehearsal(options, settings)).start();
        }
        console.box(greeting(options, data, settings, (System.nanoTime() - begin) / 1_000_000_000.0));
    }

    /** Whoever asks for the demo wants to see it soon, and making it has warmed the server up already. */
    private static Duration rehearsal(Options options, Settings settings) {
        var seconds = settings.find(REHEARSAL).orElse(options.demo() ? "0" : REHEARSAL_SECONDS);
        try {
            return Duration.ofSeconds(Long.parseLong(seconds));
        } catch (NumberFormatException e) {
            throw new CannotStart("The setting " + REHEARSAL + " must be a number of seconds, and is " + seconds + ".");
        }
    }

    /** For {@code mvn -Prun}: a Maven that is stopped must not leave a server behind. */
    private static void stopWithParent() {
        ProcessHandle.current().parent().ifPresent(Start::stopWith);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // Nothing is left to do behind an exit.
    private static void stopWith(ProcessHandle parent) {
        parent.onExit().thenRun(() -> System.exit(0));
    }

    private static List<String> greeting(Options options, DataFolder data, Settings settings, double seconds)
            throws IOException {
        var lines = new ArrayList<String>();
        lines.add("Huiyin 回音 is ready: " + settings.find("huiyin.base-url").orElse(options.address()));
        lines.add("");
        if (Files.exists(data.setupCode())) {
            lines.add("Nobody can log in yet. Open " + options.address() + "/setup");
            lines.add("Setup code: " + Files.readString(data.setupCode()).strip());
            lines.add("");
        } else if (options.demo() && Files.exists(data.demoLogins())) {
            lines.addAll(DemoLogins.read(data.demoLogins()));
            lines.add("");
        }
        lines.add("Log   " + data.log());
        lines.add("Data  " + data.path());
        lines.add(String.format(Locale.ROOT, "Stop  Ctrl+C      started in %.1f s", seconds));
        return lines;
    }
}
