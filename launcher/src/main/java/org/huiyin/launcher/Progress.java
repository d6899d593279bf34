package org.huiyin.launcher;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Repeats on the console what the application says it is doing, in the system property {@code huiyin.progress}. */
final class Progress implements AutoCloseable {

    private static final String PROPERTY = "huiyin.progress";
    private static final long LOOK_EVERY_MILLIS = 200;

    private final CountDownLatch over = new CountDownLatch(1);

    Progress(Console console) {
        var watcher = new Thread(() -> watch(console), "huiyin-progress");
        watcher.setDaemon(true);
        watcher.start();
    }

    static void say(String what) {
        System.setProperty(PROPERTY, what);
    }

    @Override
    public void close() {
        over.countDown();
    }

    private void watch(Console console) {
        String said = "";
        try {
            while (!over.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                String now = System.getProperty(PROPERTY, "");
                if (!now.equals(said)) {
                    console.progress(now);
                    said = now;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
