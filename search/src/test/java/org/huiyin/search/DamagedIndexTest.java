package org.huiyin.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedIndexTest {

    private static final List<IndexedText> TEXTS = IntStream.range(0, 50)
            .mapToObj(i -> IndexedText.of("id" + i, "第" + i + "单支付失败"))
            .toList();

    @TempDir
    Path folder;

    @BeforeEach
    void aCompleteIndex() {
        try (var index = TextIndex.open(folder)) {
            index.rebuild(TEXTS, texts -> {});
        }
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path generation() throws IOException {
        return folder.resolve(Files.readString(folder.resolve("current")));
    }

    private void comesBack() {
        try (var index = TextIndex.open(folder)) {
            assertThat(index.needsRebuild()).isTrue();
            assertThat(index.count()).isZero();
            assertThat(index.similarTo("支付失败", Set.of(), 5)).isEmpty();

            index.rebuild(TEXTS, texts -> index.put(IndexedText.of("new", "快递丢了")));

            assertThat(index.needsRebuild()).isFalse();
            assertThat(index.count()).isEqualTo(51);
        }
        try (var index = TextIndex.open(folder)) {
            assertThat(index.needsRebuild()).isFalse();
            assertThat(index.count()).isEqualTo(51);
        }
    }

    @Test
    void aSoundIndexNeedsNothing() {
        try (var index = TextIndex.open(folder)) {
            assertThat(index.needsRebuild()).isFalse();
            assertThat(index.count()).isEqualTo(50);
        }
    }

    @Test
    void aDeletedFolderComesBack() throws IOException {
        IOUtils.rm(folder);

        comesBack();
    }

    @Test
    void aDeletedGenerationComesBack() throws IOException {
        IOUtils.rm(generation());

        comesBack();
    }

    @Test
    void anEmptyGenerationComesBack() throws IOException {
        Path generation = generation();
        IOUtils.rm(generation);
        Files.createDirectory(generation);

        comesBack();
    }

    @Test
    void aForgedPointerComesBack() throws IOException {
        for (String pointer : List.of("", "../../etc", "generation-", "generation--1", "generation-99999", "\u0000")) {
            Files.writeString(folder.resolve("current"), pointer);
            try (var index = TextIndex.open(folder)) {
                assertThat(index.needsRebuild()).isTrue();
            }
        }
        comesBack();
    }

    @Test
    void aLockFileLeftBehindIsNoLock() throws IOException {
        Files.writeString(generation().resolve("write.lock"), "");
        Files.writeString(folder.resolve("index.lock"), "");

        aSoundIndexNeedsNothing();
    }

    @Test
    void everyTruncatedFileIsNoticed() throws IOException {
        everyFileDamagedBy(bytes -> Arrays.copyOf(bytes, bytes.length / 2));
    }

    @Test
    void everyFlippedByteIsNoticed() throws IOException {
        everyFileDamagedBy(bytes -> {
            bytes[bytes.length / 2] ^= 0x55;
            return bytes;
        });
    }

    private void everyFileDamagedBy(UnaryOperator<byte[]> damage) throws IOException {
        Path generation = generation();
        for (Path file : files()) {
            if (!file.startsWith(generation) || file.endsWith("write.lock")) {
                continue;
            }
            byte[] sound = Files.readAllBytes(file);
            String current = Files.readString(folder.resolve("current"));
            Path copy = copyOf(folder);
            Files.write(copy.resolve(current).resolve(file.getFileName()), damage.apply(sound.clone()));
            try (var index = TextIndex.open(copy)) {
                assertThat(index.needsRebuild())
                        .as("damage in %s", file.getFileName())
                        .isTrue();
                index.rebuild(TEXTS, texts -> {});
                assertThat(index.count()).isEqualTo(50);
            }
            IOUtils.rm(copy);
        }
    }

    private static Path copyOf(Path folder) throws IOException {
        Path copy = Files.createTempDirectory("damaged");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Path target = copy.resolve(folder.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return copy;
    }

    @Test
    void anIndexThatWasNeverCompleteStaysIncomplete() throws IOException {
        IOUtils.rm(folder);
        try (var index = TextIndex.open(folder)) {
            index.put(IndexedText.of("1", "支付失败"));
        }
        try (var index = TextIndex.open(folder)) {
            assertThat(index.needsRebuild()).isTrue();
            assertThat(index.count()).isEqualTo(1);
        }
    }

    @Test
    void filesDeletedWhileRunningAreNoticedAndChangesAreKept() throws IOException {
        try (var index = TextIndex.open(folder)) {
            IOUtils.rm(generation());
            index.put(IndexedText.of("new", "快递丢了"));
            index.commit();

            await().until(index::needsRebuild);
            index.refresh();
            assertThat(index.ids()).contains("new");

            index.rebuild(TEXTS, texts -> {});
            assertThat(index.count()).isEqualTo(50);
            assertThat(index.needsRebuild()).isFalse();
        }
    }

    @Test
    void filesDeletedWhileNobodyWritesAreNoticedToo() throws IOException {
        try (var index = TextIndex.open(folder)) {
            IOUtils.rm(folder);

            await().until(index::needsRebuild);
            index.rebuild(TEXTS, texts -> {});
            assertThat(index.count()).isEqualTo(50);
        }
    }

    @Test
    void aDiskThatCannotBeWrittenIsReportedAndNothingIsLostWhenItCanBeAgain() throws IOException {
        try (var index = TextIndex.open(folder)) {
            IOUtils.rm(folder);
            Files.createFile(folder);

            assertThatThrownBy(() -> index.put(IndexedText.of("first", "快递丢了")))
                    .isInstanceOf(UncheckedIOException.class);
            assertThatThrownBy(index::commit).isInstanceOf(UncheckedIOException.class);
            assertThatThrownBy(() -> index.put(IndexedText.of("second", "发票开不出来")))
                    .isInstanceOf(UncheckedIOException.class);
            assertThat(index.needsRebuild()).isTrue();
            assertThat(index.search("快递", 5)).isEqualTo(new Hits(List.of(), false));

            Files.delete(folder);
            index.put(IndexedText.of("third", "退款没到"));
            index.refresh();
            assertThat(index.ids()).containsExactlyInAnyOrder("first", "second", "third");
        }
    }
}
