package org.huiyin.launcher;

import java.util.Objects;

/** Repeats on the console what the application says it is doing, in the system property {@code huiyin.progress}. */
final class Progress implements AutoCloseable {

    private static final String PROPERTY = "huiyin.progress";
    private static final long LOOK_EVERY_MILLIS = 200;

    private final Thread watcher;

    Progress(Console console) {
        watcher = new Thread(() -> watch(console), "huiyin-progress");
        watcher.setDaemon(true);
        watcher.start();
    }

    static void say(String what) {
        System.setProperty(PROPERTY, what);
    }

    @Override
    public void close() {
        watcher.interrupt();
    }

    private static void watch(Console console) {
        String said = "";
        while (true) {
            String now = System.getProperty(PROPERTY, "");
            if (!Objects.equals(now, said)) {
                console.say("  " + now + " …");
                said = now;
            }
            try {
                Thread.sleep(LOOK_EVERY_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}
