package org.huiyin.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.huiyin.simulator.Vendors;
import org.huiyin.simulator.WeChatSimulator;
import org.huiyin.testing.RunningHuiyin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One person over WeChat and mail, on the running product: joined by a click, told once, separated again. */
class OnePersonIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern RECEIPT = Pattern.compile("http://[^\\s/]+(/s/[\\w-]+)");
    private static final LogIn ADMIN = new LogIn("boss@example.org", "a long enough password");
    private static final String WORDS = "扫码付款成功了，订单还是待支付";
    private static final String MAILBOX = "lin@example.org";

    @TempDir
    static Path folder;

    private static Vendors vendors;
    private static RunningHuiyin huiyin;
    private static Staff staff;
    private static Post post;

    @BeforeAll
    static void openTheShop() {
        vendors = new Vendors(0, Clock.systemUTC());
        post = new Post(() -> vendors.mail().sent().stream()
                .map(mail -> new Post.Letter(mail.to(), mail.text()))
                .toList());
        var installation = RunningHuiyin.in(folder.resolve("data"))
                .setting("huiyin.notice.undo-seconds", "0")
                .setting("huiyin.mail.from", "Shop <shop@shop.example>");
        vendors.settings().forEach(installation::setting);
        huiyin = installation.start();
        staff = Staff.founding(huiyin, ADMIN);
        vendors.connect(huiyin.address(), ADMIN.email(), ADMIN.password());
    }

    @AfterAll
    static void close() {
        huiyin.close();
        vendors.close();
    }

    @Test
    void twoChannelsBecomeOnePersonByAClickAndTwoAgain() {
        var mailed = Api.of(huiyin)
                .post("/api/v1/reports", Map.of("text", WORDS, "contact", Map.of("email", MAILBOX), "notify", true))
                .path("token")
                .asText();
        var issue = staff.issueOf(WORDS);
        vendors.wechat().says("oLIN", WORDS);
        await().atMost(PATIENCE).until(() -> people(issue) == 2);

        staff.answer(issue, "我们正在查");
        await().atMost(PATIENCE).until(() -> said("我们正在查").size() == 1);
        var chatted = receiptIn(said("我们正在查").getFirst());
        send(chatted + "/contact", "contact-email=" + MAILBOX + "&consent=on");
        var question = post.with("/mine/", 1).getFirst().link("/mine/");
        assertThat(huiyin.get(question).statusCode()).as("a look joins nobody").isEqualTo(200);
        assertThat(people(issue)).isEqualTo(2);
        looksGood(Map.of("mine-open", question, "receipt-asked", chatted));

        send(question + "/all", "");
        assertThat(people(issue)).as("counted once").isEqualTo(1);
        staff.fix(issue, "已经修好，请再试一次");
        await().atMost(PATIENCE).until(() -> said("/v/").size() == 1);
        var pages = new LinkedHashMap<String, String>();
        pages.put("mine-joined", question);
        pages.put("receipt-joined", chatted);
        pages.put(
                "person",
                "/people/" + staff.reports(issue).get(0).path("person").asText());
        pages.put("outbox-once", "/outbox");
        looksGood(pages);

        send(chatted + "/wish", "wish=email");
        send(question + "/not-me", "");
        assertThat(people(issue)).as("two again").isEqualTo(2);
        huiyin.kill();
        huiyin.start();
        staff = new Staff(huiyin, ADMIN);
        staff.answer(staff.issueOf(WORDS), "谢谢两位");
        await().atMost(PATIENCE)
                .until(() -> post.with("谢谢两位").size() == 1 && said("谢谢两位").size() == 1);
        assertThat(post.with("/v/")).as("separated, nobody is told again").isEmpty();
        assertThat(said("/v/")).hasSize(1);
        assertThat(huiyin.get("/s/" + mailed).statusCode()).isEqualTo(200);
    }

    private static int people(String issue) {
        return staff.peopleOf(issue);
    }

    private static List<String> said(String words) {
        return vendors.wechat().sent().stream()
                .map(WeChatSimulator.Sent::text)
                .filter(text -> text.contains(words))
                .toList();
    }

    private static String receiptIn(String text) {
        var link = RECEIPT.matcher(text);
        assertThat(link.find()).as(text).isTrue();
        return link.group(1);
    }

    private static void send(String path, String form) {
        var request = HttpRequest.newBuilder(huiyin.address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        assertThat(huiyin.send(request).statusCode()).as(path).isEqualTo(303);
    }

    private static void looksGood(Map<String, String> pages) {
        assumeTrue(Chromium.isThere());
        var faults = new ArrayList<String>();
        EveryPageIT.looks().forEach(look -> {
            try (var admin = new Person(huiyin.address(), look)) {
                ADMIN.byAndIn(admin);
                pages.forEach((name, path) -> {
                    admin.go(path).shoot(name);
                    Axe.faultsOf(admin.page()).forEach(fault -> faults.add(path + ": " + fault));
                });
            }
        });
        assertThat(faults).isEmpty();
    }
}
