package org.huiyin.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** Where figures go: one line each, {@code name value}, so that a person and {@code grep} read the same. */
public final class Figures {

    private final PrintStream out;

    public Figures(PrintStream out) {
        this.out = out;
    }

    public void put(String name, String value) {
        out.println(name + " " + value);
        out.flush();
    }

    public void put(String name, long value) {
        put(name, Long.toString(value));
    }

    public void put(String name, double value) {
        put(name, String.format(Locale.ROOT, "%.1f", value));
    }

    /** A share or a time, where the third digit counts. */
    public void putShare(String name, double value) {
        put(name, String.format(Locale.ROOT, "%.4f", value));
    }

    /** What else the machine was doing belongs to every figure. */
    public void putMachine() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        put("machine.processors", system.getAvailableProcessors());
        put("machine.load_average", system.getSystemLoadAverage());
        put("machine.java", Runtime.version().toString());
    }
}
