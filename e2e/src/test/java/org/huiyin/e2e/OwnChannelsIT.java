package org.huiyin.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.huiyin.testing.RunningHuiyin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The loop over the ways in that belong to no vendor, in a browser: the button on another site, a printed code, a file of
 * reviews, a colleague who was told. In, issue, answer, fix, notice on the same way, verdict; each once.
 */
class OwnChannelsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final LogIn BOSS = new LogIn("boss@example.org", "a long enough password");
    private static final Look DESK = Look.in("zh-CN");
    private static final Look PHONE = DESK.onAPhone();
    private static final String ANSWER = "我们正在查，今天之内答复";
    private static final String FIX = "已经换了新的，请再试一次";

    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @TempDir
    static Path folder;

    private static RunningHuiyin huiyin;
    private static Staff staff;

    @BeforeAll
    static void openTheShop() {
        assumeTrue(Chromium.isThere());
        MAIL.start();
        huiyin = RunningHuiyin.in(folder.resolve("data"))
                .setting("huiyin.notice.undo-seconds", "0")
                .setting("huiyin.mail.smtp.host", "127.0.0.1")
                .setting(
                        "huiyin.mail.smtp.port", Integer.toString(MAIL.getSmtp().getPort()))
                .start();
        staff = Staff.founding(huiyin, BOSS);
    }

    @AfterAll
    static void close() {
        if (huiyin != null) {
            huiyin.close();
        }
        MAIL.stop();
    }

    @Test
    void theButtonOnAnotherSite() {
        var words = "页面上说：颜色选好以后又跳回黑色";
        try (var site = new HostSite(huiyin.address(), PHONE);
                var visitor = new Launcher(site.address(), huiyin.address(), PHONE)) {
            allow(site.address());
            visitor.visit().waits("").open().say(words).shut();
            var issue = staff.issueOf(words);
            assertThat(staff.reports(issue).get(0).path("channel").asText()).isEqualTo("app");

            staff.answer(issue, ANSWER);
            visitor.visit().waits("1").open().reads(ANSWER).shut().waits("");
            staff.fix(issue, FIX);
            visitor.visit().waits("1").open().reads(FIX);
            judge(visitor.link());

            verified(issue);
            told(issue, "answer page sent no-address", "fixed page sent no-address");
            visitor.shut().visit().waits("");
        }
    }

    @Test
    void whereTheFrameMayKeepNothingTheVisitorIsAskedToKeepTheLink() {
        try (var site = new HostSite(huiyin.address(), PHONE);
                var visitor = new Launcher(site.foreign(), huiyin.address(), PHONE)) {
            allow(site.foreign());
            visitor.visit().open().say("别的站点上说：尺码表打不开").isTold("请打开进度页");
        }
    }

    @Test
    void aPrintedCode() {
        var words = "店里扫码说：试衣间的灯一直闪";
        var code = printed("徐汇店", "二楼试衣间");
        try (var customer = new Person(huiyin.address(), PHONE)) {
            customer.go(code);
            assertThat(customer.text()).contains("徐汇店", "二楼试衣间");
            customer.fill("text", words).fill("contact-email", "scan@example.org");
            customer.tick("consent").send("text");
            assertThat(customer.path()).contains("/s/");
        }
        var issue = staff.issueOf(words);
        assertThat(staff.reports(issue).get(0).path("store").asText()).isEqualTo("徐汇店");

        answeredFixedAndJudgedByMail(issue, "scan@example.org");
    }

    @Test
    void anAlteredCodeOpensAnEmptyFormAndIsCounted() {
        var code = printed("静安店", "收银台");
        var altered = code.substring(0, code.length() - 1) + (code.endsWith("A") ? "B" : "A");
        try (var customer = new Person(huiyin.address(), PHONE)) {
            customer.go(altered);
            assertThat(customer.text()).contains("这个二维码不是我们的").doesNotContain("静安店", "收银台");
        }

        boss(boss -> {
            boss.go("/codes").shoot("codes-refused");
            assertThat(boss.page().locator(".alert--warn li").allInnerTexts())
                    .singleElement()
                    .asString()
                    .contains("1");
        });
    }

    /** Nobody can be written to on those platforms: that is said, and their next export says what they think by then. */
    @Test
    void aFileOfReviews() {
        var header = "评价编号,用户id,评价内容,追评内容,评价时间,评分\n";
        var review = "T-1001,u-77,文件里说：杯盖一周就裂了,";
        var when = ",2026-11-01 10:20:30,1\n";
        boss(boss -> {
            brings(boss, header + review + when + "T-1002,u-78,还行,,昨天,3\n");
            assertThat(boss.text()).contains("会新收下1条", "有问题1条");
            begins(boss);
        });
        var issue = staff.issueOf("文件里说：杯盖一周就裂了");
        assertThat(staff.reports(issue).get(0).path("channel").asText()).isEqualTo("import");

        staff.answer(issue, ANSWER);
        staff.fix(issue, FIX);
        var nobody = " import unreachable from-file";
        await().atMost(PATIENCE).until(() -> staff.notices(issue).size() == 2);
        told(issue, "answer" + nobody, "fixed" + nobody);
        boss(boss -> {
            assertThat(boss.go("/issues/" + issue).text()).contains("无法联系");
            assertThat(boss.go("/outbox?issue=" + issue).shoot("outbox-file").text())
                    .contains("那里没有开放接口");
        });

        boss(boss -> {
            brings(boss, header + review + "换了新的，不漏了" + when);
            begins(boss);
        });
        await().atMost(PATIENCE).until(() -> staff.said(issue).contains("换了新的，不漏了"));
        assertThat(staff.reports(issue)).hasSize(1);
        told(issue, "answer" + nobody, "fixed" + nobody);
    }

    @Test
    void aColleagueWhoWasTold() {
        var words = "柜台上说：积分兑换的雨伞打不开";
        boss(boss -> {
            var page = boss.go("/inbox").page();
            page.keyboard().press("c");
            page.waitForURL(Pattern.compile(".*/capture"));
            page.keyboard().type(words);
            page.locator("#main details summary").click();
            boss.fill("contact-name", "周女士").fill("contact-email", "zhou@example.org");
            boss.tick("consent").field("text").press("Control+Enter");
            page.waitForURL(Pattern.compile(".*/capture/.+"));
            handedOver(page, words);
        });
        var issue = staff.issueOf(words);
        var report = staff.reports(issue).get(0);
        assertThat(report.path("name").asText()).isEqualTo("周女士");
        assertThat(report.path("takenDownBy").asText()).as("the colleague").isEqualTo("许静");

        answeredFixedAndJudgedByMail(issue, "zhou@example.org");
    }

    private static void allow(URI site) {
        boss(boss -> boss.go("/admin/widget").fill("origins", site.toString()).send("origins"));
    }

    private static void answeredFixedAndJudgedByMail(String issue, String address) {
        assertThat(staff.peopleOf(issue)).isEqualTo(1);
        staff.answer(issue, ANSWER);
        await().atMost(PATIENCE).until(() -> !mails(address, ANSWER).isEmpty());
        staff.fix(issue, FIX);
        await().atMost(PATIENCE).until(() -> !mails(address, FIX).isEmpty());
        judge("/zh" + mails(address, FIX).getFirst().link("/v/"));

        verified(issue);
        told(issue, "answer email sent ", "fixed email sent ");
        assertThat(mails(address, ANSWER)).hasSize(1);
        assertThat(mails(address, FIX)).hasSize(1);
    }

    private static List<Post.Letter> mails(String address, String words) {
        return new Post(MAIL)
                .with(words).stream()
                        .filter(letter -> letter.to().equals(address))
                        .toList();
    }

    private static void judge(String path) {
        try (var reporter = new Person(huiyin.address(), PHONE)) {
            reporter.go(path);
            if (path.contains("/s/")) {
                reporter.press(reporter.page().locator("#verdict a[href*='answer=solved']"));
            }
            reporter.choose("verdict", "solved").send("verdict");
        }
    }

    private static void verified(String issue) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(staff.stateOf(issue)).isEqualTo("verified"));
        assertThat(staff.verdicts(issue)).hasSize(1);
        assertThat(staff.reports(issue)).hasSize(1);
    }

    /** What was owed of an answer and of a fix, each once: kind, way, how it ended, why. */
    private static void told(String issue, String... each) {
        assertThat(staff.notices(issue)).containsExactlyInAnyOrder(each);
    }

    /** @return the path behind the code */
    private static String printed(String store, String place) {
        try (var boss = new Person(huiyin.address(), DESK)) {
            BOSS.byAndIn(boss);
            boss.go("/codes").fill("store", store).fill("place", place).send("store");
            return boss.page()
                    .locator("#main tr")
                    .filter(new Locator.FilterOptions().setHasText(store))
                    .locator("a[href^='/q/']")
                    .getAttribute("href");
        }
    }

    /** As the console of a platform saves it. */
    private static void brings(Person boss, String csv) {
        var file = new FilePayload("taobao.csv", "text/csv", csv.getBytes(Charset.forName("GB18030")));
        boss.go("/imports").page().setInputFiles("#main input[type=file]", file);
        boss.send("file");
        boss.press(boss.page().locator("#main button[value=try]"));
    }

    private static void begins(Person boss) {
        boss.press(boss.page().locator("#main button[value=start]"));
        PlaywrightAssertions.assertThat(boss.page().locator("#progress .tag")).hasText("已完成");
        PlaywrightAssertions.assertThat(boss.page().locator("#main form[action$='/cancel']"))
                .hasCount(0);
    }

    /** The customer scans what the colleague shows. */
    private static void handedOver(Page page, String words) {
        var link = page.locator("#link").innerText();
        try (var customer = new Person(huiyin.address(), PHONE)) {
            customer.go(link.substring(link.indexOf("/s/")));
            assertThat(customer.text()).contains(words);
        }
    }

    private static void boss(Consumer<Person> work) {
        try (var boss = new Person(huiyin.address(), DESK)) {
            BOSS.byAndIn(boss);
            work.accept(boss);
        }
    }
}
