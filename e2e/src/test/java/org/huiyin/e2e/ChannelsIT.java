package org.huiyin.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.huiyin.simulator.MailSimulator;
import org.huiyin.simulator.Mischief;
import org.huiyin.simulator.TelegramSimulator;
import org.huiyin.simulator.Vendors;
import org.huiyin.simulator.WeChatSimulator;
import org.huiyin.simulator.WeComSimulator;
import org.huiyin.simulator.WeiboSimulator;
import org.huiyin.testing.RunningHuiyin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The loop over each channel, from the words of a person at the vendor to their verdict, on the running product. */
class ChannelsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PATIENCE_WITH_GREYLISTING = Duration.ofMinutes(3);
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<&\"]+/zh/changelog/[^\\s<&\"]+");
    private static final Pattern VERDICT = Pattern.compile("http://\\S+(/v/[^?\\s]+)\\?answer=solved");
    private static final LogIn ADMIN = new LogIn("boss@example.org", "a long enough password");

    @TempDir
    static Path folder;

    private static Vendors vendors;
    private static RunningHuiyin huiyin;
    private static Staff staff;

    @BeforeAll
    static void openTheShop() {
        // GreenMail ends a connection by an exception when a mail goes while somebody idles; the product connects anew.
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
        vendors = new Vendors(0, Clock.systemUTC());
        var installation = RunningHuiyin.in(folder.resolve("data")).setting("huiyin.notice.undo-seconds", "0");
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
    void telegram() {
        loop(
                "telegram",
                "机器人里说：扫码付款成功了，订单还是待支付",
                text -> vendors.telegram().says(55_501, "Alice", text),
                () -> vendors.telegram().sent().stream()
                        .filter(sent -> sent.chat() == 55_501)
                        .map(TelegramSimulator.Sent::text)
                        .toList());
    }

    @Test
    void wechat() {
        loop(
                "wechat",
                "公众号里说：保温杯的盖子拧不紧，放包里漏水",
                text -> vendors.wechat().says("oLIN", text),
                () -> vendors.wechat().sent().stream()
                        .map(WeChatSimulator.Sent::text)
                        .toList());
    }

    @Test
    void wecom() {
        loop(
                "wecom",
                "客服里说：发票抬头填错了，改不了",
                text -> vendors.wecom().says("wmLIN", text),
                () -> vendors.wecom().sent().stream()
                        .map(WeComSimulator.Sent::text)
                        .toList());
    }

    @Test
    void weibo() {
        loop(
                "weibo",
                "私信里说：快递三天没有动静",
                text -> vendors.weibo().says(6_600_001, text),
                () -> vendors.weibo().sent().stream()
                        .filter(sent -> sent.to() != null)
                        .map(WeiboSimulator.Sent::text)
                        .toList());
    }

    @Test
    void email() {
        loop(
                "email",
                "邮件里说：行李箱的轮子一周就掉了一个",
                text -> vendors.mail().says("lin@mail.example", "林小姐", "", text),
                () -> vendors.mail().sent().stream()
                        .filter(sent -> sent.to().equals("lin@mail.example"))
                        .map(MailSimulator.Sent::text)
                        .toList());
    }

    @Test
    void aGreylistedMailArrivesLaterAndOnce() {
        vendors.mail().says("gu@mail.example", "顾先生", "", "灰名单时说：地铁站的自提柜打不开");
        var issue = staff.issueOf("地铁站的自提柜打不开");
        await().atMost(PATIENCE).until(() -> !toGu().isEmpty());
        vendors.mail().misbehave(Mischief.RATE_LIMIT);
        staff.answer(issue, "师傅下午到");

        await().atMost(PATIENCE_WITH_GREYLISTING).until(() -> toGu().stream().anyMatch(text -> text.contains("师傅下午到")));
        assertThat(toGu()).filteredOn(text -> text.contains("师傅下午到")).hasSize(1);
    }

    private static List<String> toGu() {
        return vendors.mail().sent().stream()
                .filter(sent -> sent.to().equals("gu@mail.example"))
                .map(MailSimulator.Sent::text)
                .toList();
    }

    @Test
    void aCommentIsAnsweredInPublicAndShowsNoLinkOfAnybody() {
        vendors.weibo().comments(6_600_009, "网友", "评论里说：会员日的优惠券用不了");
        var issue = staff.issueOf("会员日的优惠券用不了");
        staff.answer(issue, "我们正在查");

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(vendors.weibo().sent())
                .anySatisfy(sent -> assertThat(sent.text()).contains("我们正在查")));
        assertThat(vendors.weibo().sent()).filteredOn(sent -> sent.to() == null).noneMatch(sent -> sent.text()
                .contains("http"));
    }

    @Test
    void aReleaseIsPostedOnWeiboOnceAfterALook() {
        var release = staff.publish("十一月：付款后立即更新订单");
        var page = "/releases/" + release + "/announcements";
        var link = LINK.matcher(staff.read(page));
        assertThat(link.find()).as("the text is made").isTrue();
        var text = "text=" + Api.query("付款后立即更新订单 " + link.group());

        assertThat(staff.press(page + "/weibo/preview", text)).isEqualTo(200);
        assertThat(vendors.weibo().posts()).as("a look posts nothing").isEmpty();
        assertThat(staff.press(page + "/weibo", "text=" + Api.query("没有链接"))).isEqualTo(422);
        vendors.weibo().misbehave(Mischief.LOSE_ANSWER);
        assertThat(staff.press(page + "/weibo", text)).isEqualTo(303);
        assertThat(staff.press(page + "/weibo", text)).as("nobody knows").isEqualTo(409);
        looksGood(page);

        assertThat(staff.press(page + "/weibo/decision", "there=yes")).isEqualTo(303);
        assertThat(staff.press(page + "/weibo", text)).as("it stands there").isEqualTo(409);
        assertThat(vendors.weibo().posts()).hasSize(1);
        looksGood("/releases/" + staff.publish("十二月：会员日优惠券") + "/announcements");
    }

    private static void looksGood(String path) {
        assumeTrue(Chromium.isThere());
        EveryPageIT.looks().forEach(look -> {
            try (var admin = new Person(huiyin.address(), look)) {
                ADMIN.byAndIn(admin);
                admin.go(path).shoot("announce" + Math.abs(path.hashCode() % 10));
                assertThat(Axe.faultsOf(admin.page())).isEmpty();
            }
        });
    }

    @Test
    void twentyFirstMessagesAtOnceEachTwiceAreOnePersonAndOneConversation() {
        var calls = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.runAsync(() -> {
                    vendors.wechat().says("oMANY", "耳机左边没有声音，第" + i + "遍");
                    vendors.wechat().repeatsLast();
                }))
                .toList();
        calls.forEach(CompletableFuture::join);

        await().atMost(PATIENCE).untilAsserted(() -> {
            var issue = staff.issueOf("耳机左边没有声音");
            assertThat(staff.reports(issue)).hasSize(1);
        });
    }

    @Test
    void whatIsPushedTwiceAndInTheWrongOrderIsOneReportAndStandsInTheRightOrder() {
        vendors.wechat().misbehave(Mischief.REORDER);
        vendors.wechat().says("oLATE", "颠倒时先说：电饭煲的内胆掉漆了");
        // WeChat counts in seconds.
        var second = Instant.now().getEpochSecond();
        await().until(() -> Instant.now().getEpochSecond() > second);
        vendors.wechat().misbehave(Mischief.REPEAT);
        vendors.wechat().says("oLATE", "颠倒时后说：才用了两个星期");

        var issue = staff.issueOf("颠倒时");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(staff.thread(issue))
                .containsExactly("颠倒时先说：电饭煲的内胆掉漆了", "颠倒时后说：才用了两个星期"));
        assertThat(staff.reports(issue)).hasSize(1);
    }

    @Test
    void aForgeryIsRefusedAndLeavesNothing() {
        assertThat(vendors.wechat().forges("0".repeat(40))).isEqualTo(403);
        assertThat(vendors.telegram().calls(huiyin.address("/hooks/telegram"), "guess", new byte[0]))
                .isEqualTo(404);
    }

    @Test
    void whatIsKilledAfterTheAnswerComesInAfterTheNextStart() {
        vendors.wechat().says("oKILLED", "杀掉之前说：自助收银台一直转圈");
        huiyin.kill();
        huiyin.start();
        staff = new Staff(huiyin, ADMIN);

        assertThat(staff.reports(staff.issueOf("自助收银台一直转圈"))).hasSize(1);
    }

    @Test
    void anExpiredTokenAndALimitDelayAnAnswerAndLoseNothing() {
        vendors.wechat().says("oSLOW", "令牌过期时说：积分没有到账");
        var issue = staff.issueOf("积分没有到账");
        vendors.wechat().misbehave(Mischief.EXPIRED_TOKEN);
        staff.answer(issue, "马上补上");

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(vendors.wechat().sent())
                .filteredOn(sent -> sent.text().contains("马上补上"))
                .hasSize(1));
    }

    /** In, issue, answer, fix, notice on the same channel, verdict. */
    private static void loop(String channel, String words, Consumer<String> say, Supplier<List<String>> arrived) {
        say.accept(words);
        var issue = staff.issueOf(words.substring(words.indexOf("：") + 1));
        assertThat(staff.reports(issue).get(0).path("channel").asText()).isEqualTo(channel);

        staff.answer(issue, "我们正在查，今天之内答复");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(arrived.get())
                .anySatisfy(text -> assertThat(text).contains("我们正在查，今天之内答复")));

        staff.fix(issue, "已经修好，请再试一次");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(verdictLinks(arrived.get())).isNotEmpty());
        assertThat(huiyin.get(verdictLinks(arrived.get()).getFirst()).statusCode())
                .isEqualTo(200);

        judge(verdictLinks(arrived.get()).getFirst());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(staff.stateOf(issue)).isEqualTo("verified"));
    }

    private static void judge(String link) {
        var form = HttpRequest.newBuilder(huiyin.address(link))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("verdict=solved"))
                .build();
        assertThat(huiyin.send(form).statusCode()).isEqualTo(303);
    }

    private static List<String> verdictLinks(List<String> texts) {
        return texts.stream()
                .flatMap(text -> VERDICT.matcher(text).results())
                .map(found -> found.group(1))
                .toList();
    }
}
