package org.huiyin.web.relabelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.huiyin.testing.RunningHuiyin;
import org.huiyin.web.Administrator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An administrator edits the topics and has all reports labelled anew, on the page as a browser without scripts. */
class RelabellingIT {

    private static final String PAGE = "/admin/relabelling";

    @TempDir
    Path folder;

    private RunningHuiyin huiyin;
    private Administrator admin;
    private String here = "";

    @Test
    void whatWouldChangeIsShownThenAppliedThenUndone() {
        try (var started = RunningHuiyin.in(folder.resolve("data")).start()) {
            huiyin = started;
            admin = Administrator.settingUp(huiyin);
            assertThat(page()).contains("Nothing was labelled anew so far");
            topic("Puzzles", "魔方");
            var report = report("魔方转不动，卡住了");
            topic("Magic cubes", "魔方转不动");

            press(PAGE);
            assertThat(awaitState("To be decided"))
                    .contains("Puzzles")
                    .contains("Magic cubes")
                    .contains("魔方转不动，卡住了");
            assertThat(topicOf(report)).isEqualTo("Puzzles");

            press(here + "/apply");
            assertThat(awaitState("Applied")).contains("Undo it");
            assertThat(topicOf(report)).isEqualTo("Magic cubes");

            press(here + "/undo");
            assertThat(awaitState("Undone")).contains("Put back");
            assertThat(topicOf(report)).isEqualTo("Puzzles");
        }
    }

    private void topic(String name, String words) {
        admin.post("/api/v1/topics", """
                {"name": {"zh-CN": "玩具", "en": "%s"}, "description": {"zh-CN": "%s"}, "stage": "after_sale",
                 "chainLink": "logistics"}""".formatted(name, words));
    }

    /** The number of its issue. */
    private String report(String text) {
        var report = admin.post("/api/v1/reports", "{\"text\": \"%s\"}".formatted(text))
                .path("id")
                .asText();
        return await(() -> admin.read("/api/v1/reports/" + report), found -> found.path("finding")
                        .hasNonNull("issue"))
                .path("finding")
                .path("issue")
                .asText();
    }

    private String topicOf(String issue) {
        return admin.read("/api/v1/issues/" + issue)
                .path("topicName")
                .path("en")
                .asText();
    }

    private String page() {
        return admin.page(PAGE);
    }

    private String awaitState(String word) {
        return await(this::page, page -> page.contains(">" + word + "<"));
    }

    private static <T> T await(Callable<T> question, Predicate<T> answer) {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).until(question, answer);
    }

    /** As the form does; the page it leads to is remembered. */
    private void press(String path) {
        here = admin.press(path, "");
    }
}
