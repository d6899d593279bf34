package org.huiyin.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.huiyin.shared.MigratedDatabase;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Wired;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TasksTest {

    private final String kind = "k" + UUID.randomUUID().toString().substring(0, 20);

    @TempDir
    Path data;

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void oneOfAKindRunsAtATimeAndSaysHowFarItIs(MigratedDatabase database) {
        database.ask(manager -> {
            var tasks = Wired.on(manager, data).get(Tasks.class);
            var task = tasks.begin(kind, 10, "许静");

            assertThatThrownBy(() -> tasks.begin(kind, 10, "许静")).isInstanceOf(Refusal.Conflict.class);
            tasks.progress(task.id(), 4);
            assertThat(tasks.find(task.id()).orElseThrow().done()).isEqualTo(4);
            assertThat(tasks.find(task.id()).orElseThrow().state()).isEqualTo(TaskState.RUNNING);
            tasks.finish(task.id());
            assertThat(tasks.find(task.id()).orElseThrow().state()).isEqualTo(TaskState.DONE);
            assertThat(tasks.begin(kind, 10, "许静").id()).isNotEqualTo(task.id());
            return "";
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void workWhoseProcessDiedFailedAndMakesRoom(MigratedDatabase database) {
        database.ask(manager -> {
            var wired = Wired.on(manager, data);
            var tasks = wired.get(Tasks.class);
            var task = tasks.begin(kind, 10, "许静");
            wired.at(wired.now().plus(Tasks.LEASE).plus(Duration.ofSeconds(1)));

            assertThat(tasks.find(task.id()).orElseThrow().state()).isEqualTo(TaskState.FAILED);
            assertThat(tasks.begin(kind, 10, "许静").state()).isEqualTo(TaskState.RUNNING);
            return "";
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void afterTheNextStartNobodyWaitsForWhoDied(MigratedDatabase database) {
        database.ask(manager -> {
            var before = Wired.on(manager, data);
            var task = before.get(Tasks.class).begin(kind, 10, "许静");
            var after = Wired.on(manager, data);
            after.at(before.now().plusSeconds(8));
            var tasks = after.get(Tasks.class);

            assertThatThrownBy(() -> tasks.begin(kind, 10, "许静")).isInstanceOf(Refusal.Conflict.class);
            after.at(before.now().plus(Tasks.GRACE).plusSeconds(1));
            var again = tasks.begin(kind, 10, "许静");

            assertThat(tasks.find(task.id()).orElseThrow().state()).isEqualTo(TaskState.FAILED);
            after.at(after.now().plus(Tasks.GRACE).plusSeconds(1));
            assertThat(tasks.find(again.id()).orElseThrow().state()).isEqualTo(TaskState.RUNNING);
            return "";
        });
    }
}
