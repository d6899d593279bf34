package org.huiyin.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.huiyin.intake.Intake;
import org.huiyin.intake.NewReport;
import org.huiyin.intake.Submission;
import org.huiyin.shared.MigratedDatabase;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Wired;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ImageStoreTest {

    private static final byte[] PICTURE = BadImages.file(BadImages.picture(60, 40), "png");

    @TempDir
    Path data;

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void aPictureBelongsToItsReportAndComesBackAsItWasDrawn(MigratedDatabase database) {
        in(database, wired -> {
            var kept = wired.get(ImageStore.class).keep("菜单.png", PICTURE);
            var report = report(wired, List.of(kept));

            var attachments = wired.get(Attachments.class);
            assertThat(attachments.of(report)).containsExactly(kept);
            assertThat(attachments.reportOf(kept.storageKey())).contains(report);
            assertThat(kept.storageKey()).matches("[0-9a-f]{32}");
            assertThat(wired.get(ImageStore.class).read(kept))
                    .hasValueSatisfying(bytes -> assertThat(bytes).hasSize((int) kept.sizeBytes()));
            assertThat(files()).containsExactly(kept.storageKey());
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void whatIsNoPictureLeavesNothingBehind(MigratedDatabase database) {
        in(database, wired -> {
            var store = wired.get(ImageStore.class);

            assertThatThrownBy(() -> store.keep("x.png", "no".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                    .isInstanceOfSatisfying(Refusal.Invalid.class, refused -> assertThat(refused.errors())
                            .extracting(Refusal.FieldError::key)
                            .containsExactly("attachment.kind"));
            assertThatThrownBy(() -> store.keep("x.png", new byte[ImageStore.MOST_BYTES + 1]))
                    .isInstanceOf(Refusal.Invalid.class);
            assertThat(files()).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void beyondTheQuotaOrOnAFullDiskThereIsNoRoom(MigratedDatabase database) {
        in(database, wired -> {
            wired.setting("huiyin.attachments.quota-mb", "0");
            assertThatThrownBy(() -> wired.get(ImageStore.class).keep("x.png", PICTURE))
                    .isInstanceOf(NoRoom.class)
                    .hasMessageContaining("quota");
        });
        in(database, wired -> {
            wired.setting("huiyin.attachments.free-space-mb", "1000000000");
            assertThatThrownBy(() -> wired.get(ImageStore.class).keep("x.png", PICTURE))
                    .isInstanceOf(NoRoom.class)
                    .hasMessageContaining("disk");
        });
        assertThat(files()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void onlyOldFilesOfNobodyAreSwept(MigratedDatabase database) {
        in(database, wired -> {
            var store = wired.get(ImageStore.class);
            var owned = store.keep("a.png", PICTURE);
            var orphan = store.keep("b.png", PICTURE);
            var fresh = store.keep("c.png", PICTURE);
            report(wired, List.of(owned));
            var longAgo = wired.now().minus(Duration.ofHours(2));
            touch(owned.storageKey(), FileTime.from(longAgo));
            touch(orphan.storageKey(), FileTime.from(longAgo));
            touch(fresh.storageKey(), FileTime.from(wired.now()));

            assertThat(store.sweepOrphans()).isEqualTo(1);

            assertThat(files()).containsExactlyInAnyOrder(owned.storageKey(), fresh.storageKey());
        });
    }

    private UUID report(Wired wired, List<KeptImage> images) {
        var words = NewReport.words("照片在附件里", "web", "zh-CN");
        var body = "照片在附件里".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return wired.get(Intake.class)
                .receive(Submission.of(words, null, "application/json", body).with(images))
                .id();
    }

    private void in(MigratedDatabase database, Consumer<Wired> test) {
        database.inTransaction(manager -> {
            test.accept(Wired.on(manager, data));
            manager.getTransaction().setRollbackOnly();
        });
    }

    private List<String> files() {
        var folder = data.resolve("attachments");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void touch(String key, FileTime time) {
        try {
            Files.setLastModifiedTime(data.resolve("attachments").resolve(key), time);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
