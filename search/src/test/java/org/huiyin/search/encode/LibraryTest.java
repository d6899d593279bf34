package org.huiyin.search.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {

    @TempDir
    private Path folder;

    /** Twice, because what is freed too early is not missed each time. */
    @RepeatedTest(2)
    void aProcessThatEndsWhileTextsAreReadEndsWell() throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EndsWhileReading.class.getName())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as("%s", Files.readString(said)).isZero();
    }

    @Test
    void itStaysUntilTheProcessIsGone() {
        assertThat(Library.isKept()).isTrue();
    }

    /**
     * Its end waits for a part that stops slowly, and texts are read on meanwhile. They are long enough for memory that is
     * freed too early to be missed within a second.
     */
    static final class EndsWhileReading {

        private static final String TEXT = "快递三天没有到，客服也不理人 the parcel is late";
        private static final int READERS = 2;
        private static final CountDownLatch BEGUN = new CountDownLatch(READERS);
        private static final CountDownLatch MANY = new CountDownLatch(600);

        private EndsWhileReading() {}

        public static void main(String[] args) throws InterruptedException {
            var encoders = Encoders.load();
            if (!encoders.work()) {
                System.exit(1);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(EndsWhileReading::stopSlowly));
            for (int i = 0; i < READERS; i++) {
                Thread.ofPlatform().daemon().start(() -> readOn(encoders));
            }
            BEGUN.await();
            System.exit(0);
        }

        private static void readOn(Encoders encoders) {
            for (int i = 0; i < 1_000_000; i++) {
                encoders.read(TEXT);
                BEGUN.countDown();
                MANY.countDown();
            }
        }

        private static void stopSlowly() {
            try {
                MANY.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
