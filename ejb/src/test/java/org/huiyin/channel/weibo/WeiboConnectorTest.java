package org.huiyin.channel.weibo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.channel.Account;
import org.huiyin.channel.Call;
import org.huiyin.channel.Incoming;
import org.huiyin.channel.Outgoing;
import org.huiyin.channel.Probe;
import org.huiyin.channel.Sending;
import org.huiyin.channel.Spot;
import org.huiyin.egress.Egress;
import org.huiyin.egress.Forms;
import org.huiyin.simulator.Mischief;
import org.huiyin.simulator.WeiboSimulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against the vectors of the reference and against the simulator. */
class WeiboConnectorTest {

    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_767_225_600), ZoneOffset.UTC);
    private static final String SECRET = "weibo_app_secret_demo";
    private static final long ALICE = 6_600_001;

    private WeiboSimulator weibo;
    private WeiboConnector connector;
    private final Account account =
            new Account("weibo", "weibo", Map.of("access-token", "wb-token", "app-secret", SECRET));

    @BeforeEach
    void begin() {
        weibo = new WeiboSimulator(0, "wb-token", SECRET, CLOCK);
        var address = weibo.address().toString();
        connector = new WeiboConnector(address, address, new Egress(Optional.of("127.0.0.1")), CLOCK);
    }

    @AfterEach
    void end() {
        weibo.close();
    }

    @Test
    void aPostForEverybodyNeedsAnAddressAndFitsAndIsTakenOnce() {
        var words = "付款后五秒内更新订单 https://voice.example/zh/changelog/1";

        assertThat(connector.post(words, account)).isInstanceOf(Sending.Accepted.class);
        assertThat(weibo.posts()).containsExactly(words);
        assertThat(connector.post(words, account)).isInstanceOf(Sending.Refused.class);
        assertThat(connector.post("没有链接", account))
                .isEqualTo(new Sending.Refused("refused 10017 text not find domain!"));
        assertThat(connector.post("很".repeat(140) + words, account)).isInstanceOf(Sending.Refused.class);
        weibo.misbehave(Mischief.LOSE_ANSWER);
        assertThat(connector.post(words + "?2", account)).isInstanceOf(Sending.Unknown.class);
    }

    @Test
    void theSignatureOfTheReferenceIsTakenAndNoOther() {
        assertThat(push("5a163d811ffc08189d6a2fc61ffcc99c003b00bd")).isTrue();
        assertThat(push("5a163d811ffc08189d6a2fc61ffcc99c003b00be")).isFalse();
        assertThat(push("")).isFalse();
    }

    @Test
    void dataIsEncodedAsTheReferenceDoes() {
        assertThat(Forms.encode("{\"text\":\"中文消息\"}"))
                .isEqualTo("%7B%22text%22%3A%22%E4%B8%AD%E6%96%87%E6%B6%88%E6%81%AF%22%7D");
        assertThat(Forms.encode("a b")).isEqualTo("a%20b");
    }

    @Test
    void datesAreReadAsWeiboWritesThem() {
        assertThat(WeiboWords.at("Thu Jan 01 08:00:00 +0800 2026")).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    }

    @Test
    void commentsAndMentionsAreFetchedOnce() {
        var id = weibo.comments(ALICE, "alice_demo", "登录失败");
        weibo.mentions(ALICE, "alice_demo", "@shop 快递三天没动");
        var first = connector.poll(account, null);
        var second = connector.poll(account, first.position());

        assertThat(first.raws()).hasSize(2);
        assertThat(second.raws()).isEmpty();
        var heard = (Incoming) connector.read(first.raws().getFirst(), account);
        assertThat(heard.key()).isEqualTo("comment:" + id);
        assertThat(heard.isPublic()).isTrue();
        assertThat(heard.sender().name()).isEqualTo("alice_demo");
    }

    @Test
    void anAnswerToACommentStandsBelowItAndShowsNoLink() {
        var id = weibo.comments(ALICE, "alice_demo", "登录失败");
        var heard =
                (Incoming) connector.read(connector.poll(account, null).raws().getFirst(), account);
        var spot = new Spot(heard.key(), heard.place(), true, CLOCK.instant(), 0);

        var sending = send(spot);

        var sent = weibo.sent().getFirst();
        assertThat(sent.under()).isEqualTo(id);
        assertThat(sent.text()).isEqualTo("已修复");
        var ours = ((Sending.Accepted) sending).key().replace("comment:", "");
        weibo.answers(ALICE, "alice_demo", "谢谢", ours);
        var answer = connector.poll(account, null).raws().stream()
                .map(raw -> (Incoming) connector.read(raw, account))
                .filter(one -> one.text().equals("谢谢"))
                .findFirst()
                .orElseThrow();
        assertThat(answer.continues()).containsExactly("comment:" + ours);
    }

    @Test
    void aMessageIsAnsweredByAMessageWithItsLinks() {
        weibo.says(ALICE, "登录失败");

        assertThat(send(new Spot("dm:1", null, false, CLOCK.instant(), 0))).isInstanceOf(Sending.Accepted.class);
        assertThat(weibo.sent().getFirst().to()).isEqualTo(Long.toString(ALICE));
        assertThat(weibo.sent().getFirst().text()).contains("https://voice.example/v/1");
    }

    @Test
    void afterFortyEightHoursNobodyIsAsked() {
        var longAgo = CLOCK.instant().minus(Duration.ofHours(49));

        assertThat(send(new Spot("dm:1", null, false, longAgo, 0))).isEqualTo(new Sending.CannotReach("window-closed"));
        assertThat(weibo.sent()).isEmpty();
    }

    @Test
    void limitsAndTokensWait() {
        weibo.says(ALICE, "登录失败");
        var spot = new Spot("dm:1", null, false, CLOCK.instant(), 0);
        weibo.misbehave(Mischief.RATE_LIMIT);
        assertThat(send(spot)).isInstanceOf(Sending.Later.class);
        weibo.misbehave(Mischief.EXPIRED_TOKEN);
        assertThat(send(spot)).isInstanceOf(Sending.Later.class);
        weibo.misbehave(Mischief.LOSE_ANSWER);
        assertThat(send(spot)).isInstanceOf(Sending.Unknown.class);
    }

    @Test
    void theTestSaysHowManyCallsAreLeft() {
        assertThat(connector.probe(account)).isEqualTo(new Probe.Works("149/150"));
    }

    private Sending send(Spot spot) {
        var brief = "已修复\nhttps://voice.example/v/1";
        return connector.send(
                new Outgoing(
                        "<a@b>", Long.toString(ALICE), "zh-CN", "x", brief, null, brief, "已修复", null, null, null, spot),
                account);
    }

    private boolean push(String signature) {
        var query = new HashMap<String, List<String>>();
        query.put("signature", List.of(signature));
        query.put("timestamp", List.of("1767225600"));
        query.put("nonce", List.of("987654321"));
        var body = """
                {"type":"text","receiver_id":6600000,"sender_id":6600001,"created_at":"Thu Jan 01 08:00:00 +0800 2026",\
                "text":"登录失败","data":{}}""".getBytes(StandardCharsets.UTF_8);
        var arrival = connector.receive(new Call("POST", query, Map.of(), body), account);
        if (arrival.isKnown()) {
            var heard = (Incoming) connector.read(arrival.raws().getFirst(), account);
            assertThat(heard.sender().address()).isEqualTo("6600001");
        }
        return arrival.isKnown();
    }
}
