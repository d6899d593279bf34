package org.huiyin.web.regroup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.huiyin.testing.RunningHuiyin;
import org.huiyin.web.Administrator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An administrator has everything grouped anew, on the page as a browser without scripts; also killed in the middle of it. */
class RegroupIT {

    private static final Pattern ROW = Pattern.compile("name=\"row\"[^>]*value=\"([0-9a-f-]{36})\"");
    private static final Pattern FORM = Pattern.compile("action=\"(/proposals/regrouping/[0-9a-f-]{36})\"");
    private static final String PAGE = "/proposals/regrouping";
    private static final int PAIRS = 12;
    private static final int SAME = 40;

    @TempDir
    Path folder;

    private RunningHuiyin huiyin;
    private Administrator admin;

    @Test
    void whatWouldBeTogetherIsShownThenDoneInPartThenTakenBack() {
        try (var started = RunningHuiyin.in(folder.resolve("data")).start()) {
            huiyin = started;
            admin = Administrator.settingUp(huiyin);
            submitPairs();
            var before = issues();
            assertThat(before).hasSize(2 * PAIRS);

            var preview = compared();
            var rows = rows(preview);
            assertThat(rows).hasSize(PAIRS);
            admin.press(form(preview), "do=chosen&row=" + rows.first());
            assertThat(awaitPage("One change was made")).contains("Take all of it back");
            assertThat(issues()).hasSize(2 * PAIRS - 1);

            admin.press(form(page()), "do=undo");
            awaitPage("One change was taken back");
            assertThat(issues()).isEqualTo(before);
        }
    }

    @Test
    void killedInTheMiddleItGoesOnAndSoDoesLabellingAnew() {
        try (var started = RunningHuiyin.in(folder.resolve("data")).start()) {
            huiyin = started;
            admin = Administrator.settingUp(huiyin);
            topic("Puzzles", "魔方");
            submitPairs();
            submitTheSame();
            topic("Magic cubes", "魔方转不动");
            var relabelling = awaited(admin.post("/api/v1/relabellings", ""), "ready");
            var preview = compared();
            int rows = rows(preview).size();
            assertThat(rows).isEqualTo(PAIRS);

            admin.put(relabelling + "/application", "");
            admin.press(form(preview), "do=all");
            huiyin.kill();
            huiyin.start();

            awaitPage(PAIRS + " changes were made");
            assertThat(issues()).hasSize(PAIRS + 1);
            assertThat(reports()).isEqualTo(2 * PAIRS + SAME);
            var applied = await(() -> admin.read(relabelling), found -> isIn(found, "applied"));
            assertThat(applied.path("applied").asInt()).isEqualTo(SAME);
            assertThat(applied.path("meanwhile").asInt()).isZero();
            // Nothing is left of it to be done.
            var again = admin.read(awaited(admin.post("/api/v1/relabellings", ""), "ready"));
            assertThat(again.path("changes").asInt()).isZero();
            assertThat(compared()).contains("Nothing would change");
        }
    }

    private void topic(String name, String words) {
        admin.post("/api/v1/topics", """
                {"name": {"zh-CN": "玩具", "en": "%s"}, "description": {"zh-CN": "%s"}, "stage": "after_sale",
                 "chainLink": "logistics"}""".formatted(name, words));
    }

    /** Each problem twice, in words so near that they are one and so different that a machine only asks. */
    private void submitPairs() {
        for (int i = 0; i < PAIRS; i++) {
            var thing = WORDS[i];
            understood(report("The %s makes a strange noise when I start it".formatted(thing)));
            understood(report("When I start my %s there is a strange noise".formatted(thing)));
        }
    }

    private static final String[] WORDS = {
        "kettle",
        "piano",
        "tractor",
        "printer",
        "elevator",
        "violin",
        "fridge",
        "helicopter",
        "toothbrush",
        "projector",
        "submarine",
        "typewriter"
    };

    private void submitTheSame() {
        var last = "";
        for (int i = 0; i < SAME; i++) {
            last = report("魔方转不动，卡住了");
        }
        understood(last);
    }

    private String report(String text) {
        return admin.post("/api/v1/reports", "{\"text\": \"%s\"}".formatted(text))
                .path("id")
                .asText();
    }

    private void understood(String report) {
        await(() -> admin.read("/api/v1/reports/" + report), found -> found.path("finding")
                .hasNonNull("issue"));
    }

    /** The page on which the changes can be looked at. */
    private String compared() {
        admin.press(PAGE, "");
        return await(this::page, page -> page.contains("open issue"));
    }

    private static TreeSet<String> rows(String page) {
        var rows = new TreeSet<String>();
        var found = ROW.matcher(page);
        while (found.find()) {
            rows.add(found.group(1));
        }
        return rows;
    }

    private static String form(String page) {
        var found = FORM.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    /** Their numbers, without those that were joined to another. */
    private Set<String> issues() {
        var numbers = new TreeSet<String>();
        admin.read("/api/v1/issues?limit=100")
                .path("items")
                .forEach(issue -> numbers.add(issue.path("issue").asText()));
        return numbers;
    }

    private int reports() {
        int reports = 0;
        for (JsonNode issue : admin.read("/api/v1/issues?limit=100").path("items")) {
            reports += issue.path("reports").asInt();
        }
        return reports;
    }

    private String page() {
        return admin.page(PAGE);
    }

    private String awaitPage(String words) {
        return await(this::page, page -> page.contains(words));
    }

    /** The address of that relabelling, once it is in that state. */
    private String awaited(JsonNode relabelling, String state) {
        var address = "/api/v1/relabellings/" + relabelling.path("id").asText();
        await(() -> admin.read(address), found -> isIn(found, state));
        return address;
    }

    private static boolean isIn(JsonNode relabelling, String state) {
        return relabelling.path("state").asText().equals(state);
    }

    private static <T> T await(Callable<T> question, Predicate<T> answer) {
        return Awaitility.await().atMost(Duration.ofSeconds(90)).until(question, answer);
    }
}
