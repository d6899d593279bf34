package org.huiyin.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RebuildTest {

    @TempDir
    Path folder;

    private static List<IndexedText> texts(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> IndexedText.of(prefix + i, "第" + i + "单支付失败"))
                .toList();
    }

    private long generations() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory).count();
        }
    }

    @Test
    void theOldIndexAnswersUntilTheNewOneTakesOver() throws IOException {
        try (var index = TextIndex.open(folder)) {
            index.rebuild(texts("old", 20), count -> {});
            var counts = new ArrayList<Integer>();

            index.rebuild(texts("new", 1_200), count -> {
                counts.add(index.count());
                assertThat(index.isRebuilding()).isTrue();
            });

            assertThat(counts).isNotEmpty().containsOnly(20);
            assertThat(index.count()).isEqualTo(1_200);
            assertThat(index.isRebuilding()).isFalse();
            assertThat(generations()).isEqualTo(1);
        }
    }

    @Test
    void progressIsTold() {
        try (var index = TextIndex.open(folder)) {
            var told = new ArrayList<Long>();

            index.rebuild(texts("id", 1_200), told::add);

            assertThat(told).containsExactly(500L, 1_000L, 1_200L);
        }
    }

    @Test
    void anEmptyDatabaseMakesACompleteIndex() {
        try (var index = TextIndex.open(folder)) {
            assertThat(index.needsRebuild()).isTrue();

            index.rebuild(List.of(), count -> {});

            assertThat(index.needsRebuild()).isFalse();
        }
    }

    @Test
    void changesPutMeanwhileWin() {
        try (var index = TextIndex.open(folder)) {
            index.rebuild(texts("id", 1_000), count -> {
                if (count == 500) {
                    index.put(IndexedText.of("id1", "快递丢了"));
                    index.put(IndexedText.of("fresh", "发票开不出来"));
                    index.remove("id700");
                }
            });

            assertThat(index.count()).isEqualTo(1_000);
            assertThat(index.ids()).contains("fresh").doesNotContain("id700");
            assertThat(index.similarTo("快递丢了", Set.of(), 1).getFirst().score()).isEqualTo(1);
        }
    }

    @Test
    void whenTheTextsFailEverythingStaysAsItWas() throws IOException {
        try (var index = TextIndex.open(folder)) {
            index.rebuild(texts("old", 20), count -> {});
            Iterable<IndexedText> failing =
                    () -> Stream.concat(texts("new", 700).stream(), Stream.<IndexedText>generate(() -> {
                                throw new IllegalStateException("database gone");
                            }))
                            .iterator();

            assertThatThrownBy(() -> index.rebuild(failing, count -> {})).hasMessage("database gone");

            assertThat(index.count()).isEqualTo(20);
            assertThat(index.needsRebuild()).isFalse();
            assertThat(generations()).isEqualTo(1);
            index.rebuild(texts("new", 30), count -> {});
            assertThat(index.count()).isEqualTo(30);
        }
    }

    @Test
    void oneRebuildAtATime() {
        try (var index = TextIndex.open(folder)) {
            index.rebuild(texts("id", 500), count -> assertThatThrownBy(() -> index.rebuild(List.of(), again -> {}))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("a rebuild is running"));

            assertThat(index.count()).isEqualTo(500);
        }
    }

    @Test
    void whatAnInterruptedRebuildLeftIsRemovedAtTheNextStart() throws IOException {
        try (var index = TextIndex.open(folder)) {
            index.rebuild(texts("id", 20), count -> {});
        }
        Path half = Files.createDirectory(folder.resolve("generation-77"));
        Files.writeString(half.resolve("_0.cfs"), "half");
        Files.writeString(folder.resolve("current.next"), "generation-77");

        try (var index = TextIndex.open(folder)) {
            assertThat(index.count()).isEqualTo(20);
            assertThat(index.needsRebuild()).isFalse();
        }
        assertThat(half).doesNotExist();
    }

    @Test
    void aProcessKilledInTheMiddleOfARebuildLosesNothing() throws Exception {
        for (String when : List.of("0", "500", "1000")) {
            killWhileRebuilding(when);

            try (var index = TextIndex.open(folder)) {
                assertThat(index.needsRebuild()).isFalse();
                assertThat(index.ids()).hasSize(21).contains("old0", "old19", "committed");
                assertThat(generations()).isEqualTo(1);
            }
        }
    }

    private void killWhileRebuilding(String when) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        folder.toString(),
                        when)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = process.inputReader()) {
            assertThat(out.readLine()).isEqualTo("in the middle");
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** Builds an index, begins to rebuild it, says so, and waits to be killed. */
    static final class Victim {
        public static void main(String[] arguments) {
            var index = TextIndex.open(Path.of(arguments[0]));
            index.rebuild(texts("old", 20), count -> {});
            index.put(IndexedText.of("committed", "快递丢了"));
            index.commit();
            long when = Long.parseLong(arguments[1]);
            index.rebuild(texts("new", when == 0 ? 0 : 1_300), count -> {
                if (count == when) {
                    System.out.println("in the middle");
                    waitForEver();
                }
            });
        }

        private static void waitForEver() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void manyReadAndWriteWhileTheIndexIsRebuiltAgainAndAgain() throws Exception {
        Map<String, IndexedText> database = new ConcurrentHashMap<>();
        texts("base", 200).forEach(text -> database.put(text.id(), text));
        var done = new CountDownLatch(1);
        try (var index = TextIndex.open(folder);
                var threads = Executors.newFixedThreadPool(4)) {
            index.rebuild(database.values(), count -> {});
            var writers = List.of(
                    threads.submit(() -> write(index, database, "a", done)),
                    threads.submit(() -> write(index, database, "b", done)));
            var readers = List.of(threads.submit(() -> read(index, done)), threads.submit(() -> read(index, done)));

            for (int round = 0; round < 5; round++) {
                index.rebuild(database.values(), count -> {});
            }
            done.countDown();

            for (Future<Integer> worker :
                    Stream.concat(writers.stream(), readers.stream()).toList()) {
                assertThat(worker.get()).isPositive();
            }
            index.refresh();
            assertThat(index.ids()).isEqualTo(database.keySet());
        }
    }

    /** First into the database, then into the index, as the product does. */
    private static int write(TextIndex index, Map<String, IndexedText> database, String prefix, CountDownLatch done) {
        int written = 0;
        while (done.getCount() > 0 && written < 20_000) {
            var text = IndexedText.of(prefix + written++, "退款没到 " + written);
            database.put(text.id(), text);
            index.put(text);
            if (written % 7 == 0) {
                database.remove(text.id());
                index.remove(text.id());
            }
            if (written % 500 == 0) {
                index.commit();
            }
        }
        return written;
    }

    private static int read(TextIndex index, CountDownLatch done) {
        int reads = 0;
        while (done.getCount() > 0 || reads == 0) {
            assertThat(index.similarTo("支付失败", Set.of(), 5)).isNotEmpty();
            assertThat(index.search("支付", 5).hits()).isNotEmpty();
            reads++;
        }
        return reads;
    }
}
