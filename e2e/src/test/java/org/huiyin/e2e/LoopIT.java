package org.huiyin.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole loop, on an installation that was set up by hand, by everybody who has a part in it. */
class LoopIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    /** One problem, said in three ways, and what was done about it. */
    record Story(String language, String mark, String form, String program, String change) {

        String email(String who) {
            return who + "-" + mark + "@example.org";
        }

        Look look() {
            return Look.in(language);
        }
    }

    static Stream<Story> stories() {
        return Stream.of(
                new Story("zh-CN", "zh", "扫码付款成功了，订单还是显示待支付。", "掃碼扣了錢，頁面卻說還沒有付款。", "付款后订单立即更新。"),
                new Story(
                        "en-US",
                        "en",
                        "The checkout button is hidden behind the cookie notice.",
                        "I cannot press checkout, a cookie banner lies above it.",
                        "The notice no longer covers the button."));
    }

    @BeforeAll
    static void withABrowser() {
        assumeTrue(Chromium.isThere());
    }

    @ParameterizedTest
    @MethodSource("stories")
    void fromThreeReportsToThreeMailsAVerdictAndARelease(Story story) {
        sendByForm(story);
        var issue = issueOf(story.form());
        var program = sendByProgram(story);
        sendMeToo(story, issue);
        try (var lead = new Person(OwnShop.huiyin().address(), story.look())) {
            OwnShop.ADMIN.byAndIn(lead);
            link(lead, story, program, issue);
            lead.go("/inbox/" + issue)
                    .fill("text", "We are looking into it. 我们正在处理。" + story.mark())
                    .send("text");
            assertThat(OwnShop.post().with("我们正在处理。" + story.mark(), 3)).hasSize(3);
            fix(lead, story, issue);
            var told = OwnShop.post().with(story.change(), 3);
            assertThat(told)
                    .extracting(Post.Letter::to)
                    .containsExactlyInAnyOrder(story.email("form"), story.email("program"), story.email("metoo"));
            saysNot(story, told.getFirst());
            assertThat(stateOf(issue)).isEqualTo("in_progress");
            fix(lead, story, issue);
            assertThat(OwnShop.post().with(story.change(), 6)).hasSize(6);
        }
        subscribe(story);
        publish(story, issue);
        assertThat(OwnShop.post().with("Release " + story.mark(), 1))
                .filteredOn(letter -> letter.to().equals(story.email("subscriber")))
                .hasSize(1);
        for (var feed : List.of("atom", "rss", "json")) {
            assertThat(OwnShop.huiyin().get("/en/changelog/feed." + feed).body())
                    .contains("Release " + story.mark());
        }
    }

    private static void sendByForm(Story story) {
        try (var reporter =
                new Person(OwnShop.huiyin().address(), story.look().onAPhone().withoutScripts())) {
            reporter.go("/f/web").fill("text", story.form()).fill("contact-email", story.email("form"));
            reporter.tick("consent").send("text");
            assertThat(reporter.path()).contains("/s/");
            assertThat(reporter.text()).contains(story.form());
        }
    }

    /** @return the reference of the report */
    private static String sendByProgram(Story story) {
        var contact = Map.of("email", story.email("program"));
        return Api.of(OwnShop.huiyin())
                .post(
                        "/api/v1/reports",
                        Map.of(
                                "text",
                                story.program(),
                                "locale",
                                story.mark().equals("zh") ? "zh-TW" : "en",
                                "contact",
                                contact))
                .path("reference")
                .asText();
    }

    private static String issueOf(String text) {
        var path = "/api/v1/reports/similar?text=" + Api.query(text);
        await().atMost(SOON)
                .until(() -> !Api.of(OwnShop.huiyin()).get(path).path("matches").isEmpty());
        return Api.of(OwnShop.huiyin())
                .get(path)
                .path("matches")
                .path(0)
                .path("issue")
                .asText();
    }

    /** While typing, with scripts: the same problem is offered, and one press joins it. */
    private static void sendMeToo(Story story, String issue) {
        try (var reporter = new Person(OwnShop.huiyin().address(), story.look().onAPhone())) {
            reporter.go("/f/web").page().setInputFiles("main input[type=file]", photo());
            reporter.field("text").pressSequentially(story.form());
            reporter.press(reporter.page().locator("hy-similar button").first());
            assertThat(reporter.path()).endsWith("/me-too/" + issue);
            assertThat(reporter.field("text").inputValue()).isEqualTo(story.form());
            assertThat(reporter.field("picture").isChecked()).isTrue();
            reporter.fill("contact-email", story.email("metoo")).tick("consent").send("contact-email");
            assertThat(reporter.path()).contains("/s/");
            assertThat(reporter.page().locator(".thumbs img").count()).isEqualTo(1);
        }
    }

    private static FilePayload photo() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FilePayload("小票.png", "image/png", bytes.toByteArray());
    }

    private static void link(Person lead, Story story, String reference, String issue) {
        await().atMost(SOON).until(() -> reportIsThere(reference));
        lead.go("/reports/" + reference);
        if (!lead.page().locator("#main .finding b a").first().innerText().equals("#" + issue)) {
            lead.fill("issue", issue);
            lead.press(lead.page()
                    .locator("#main form")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions()
                            .setHas(lead.page().locator("input[name=issue]")))
                    .locator("button"));
        }
        await().atMost(SOON).until(() -> issue(issue).path("people").asInt() == 3);
    }

    private static boolean reportIsThere(String reference) {
        for (var item : admin().get("/api/v1/issues?limit=100").path("items")) {
            for (var report : issue(item.path("issue").asText()).path("reportList")) {
                if (report.path("reference").asText().equals(reference)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void fix(Person lead, Story story, String issue) {
        lead.go("/issues/" + issue + "/end").choose("outcome", "fixed");
        lead.fill("zh", "改进：" + story.change())
                .fill("en", "Changed: " + story.change())
                .send("zh");
    }

    private static void saysNot(Story story, Post.Letter letter) {
        try (var reporter =
                new Person(OwnShop.huiyin().address(), story.look().onAPhone().withoutScripts())) {
            var link = letter.link("/v/");
            reporter.go(story.mark().equals("zh") ? "/zh" + link : "/en" + link);
            reporter.choose("verdict", "not")
                    .fill("comment", "Still there. 还是一样。")
                    .send("comment");
        }
    }

    private static void subscribe(Story story) {
        try (var reader = new Person(OwnShop.huiyin().address(), story.look().withoutScripts())) {
            reader.go("/subscribe").fill("email", story.email("subscriber")).send("email");
            var asked = OwnShop.post()
                    .with("/subscribe/confirm/", story.mark().equals("zh") ? 1 : 2)
                    .getLast();
            reader.go(asked.link("/subscribe/confirm/"));
            reader.press(reader.page().locator("#main button.btn--primary"));
        }
    }

    private static void publish(Story story, String issue) {
        try (var writer = new Person(OwnShop.huiyin().address(), story.look())) {
            OwnShop.MARKETING.byAndIn(writer);
            writer.go("/releases/new?issue=" + issue);
            writer.fill("title-zh-CN", "Release " + story.mark()).fill("title-en", "Release " + story.mark());
            writer.fill("text-zh-CN", story.change()).fill("text-en", story.change());
            writer.press(writer.page().locator("button[value=keep]"));
            writer.press(writer.page().locator("button[value=publish]"));
            writer.go("/changelog");
            assertThat(writer.text()).contains("Release " + story.mark());
        }
    }

    private static Api admin() {
        return Api.of(OwnShop.huiyin()).as(OwnShop.ADMIN.email(), OwnShop.ADMIN.password());
    }

    private static com.fasterxml.jackson.databind.JsonNode issue(String number) {
        return admin().get("/api/v1/issues/" + number);
    }

    private static String stateOf(String issue) {
        return issue(issue).path("state").asText();
    }
}
