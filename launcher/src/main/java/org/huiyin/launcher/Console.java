package org.huiyin.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the person who started Huiyin sees: a few lines while it starts, then a box with where to go. */
final class Console {

    private static final int FIRST_WIDE = 0x2E80;

    // Taken from the descriptor, because System.out goes to the log as soon as there is one.
    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final PrintStream err =
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

    private final boolean terminal = onTerminal();
    private String lastStep = "";

    void say(String line) {
        out.println(line);
    }

    /** The next step; or, told with a count in brackets, how far the last one is, which takes no line of its own. */
    void progress(String what) {
        String step = what.replaceAll(" *\\(.*", "");
        boolean goesOn = step.equals(lastStep);
        lastStep = step;
        if (terminal) {
            out.print((goesOn ? "\r" : "\n") + "  " + what + " … ");
            out.flush();
        } else if (!goesOn) {
            out.println("  " + step + " …");
        }
    }

    void complain(String line) {
        err.println((terminal ? "\n" : "") + "Huiyin cannot start: " + line);
    }

    void box(List<String> lines) {
        int width = lines.stream().mapToInt(Console::columns).max().orElse(0);
        out.println();
        out.println("  ┌" + "─".repeat(width + 4) + "┐");
        lines.forEach(line -> out.println("  │  " + line + " ".repeat(width - columns(line)) + "  │"));
        out.println("  └" + "─".repeat(width + 4) + "┘");
        out.println();
    }

    @SuppressWarnings("SystemConsoleNull") // The property below brings the old meaning back.
    private static boolean onTerminal() {
        // A newer Java has a console even where there is no terminal, unless it is asked for the plain one.
        System.setProperty("jdk.console", "java.base");
        return System.console() != null;
    }

    /** Columns in a terminal, where a Chinese character takes two. */
    private static int columns(String line) {
        return line.codePoints().map(c -> c >= FIRST_WIDE ? 2 : 1).sum();
    }
}
