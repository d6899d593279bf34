package org.huiyin.channel.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.huiyin.channel.Answer;
import org.huiyin.channel.Arrival;
import org.huiyin.channel.Call;
import org.huiyin.channel.Heard;
import org.huiyin.channel.Incoming;
import org.huiyin.channel.Outgoing;
import org.huiyin.channel.Probe;
import org.huiyin.channel.Sending;
import org.huiyin.channel.Spot;
import org.huiyin.channel.Unreadable;
import org.huiyin.egress.Egress;
import org.huiyin.simulator.Mischief;
import org.huiyin.simulator.WeChatSimulator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against the vectors of the reference and against the simulator. */
class WeChatConnectorTest {

    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_767_225_600), ZoneOffset.UTC);
    private static final String LIN = "oDEMO_openid_0000000000000001";

    private WeChatSimulator wechat;
    private WeChatConnector connector;
    private final Account account = new Account(
            "wechat",
            "wechat",
            Map.of(
                    "app-id",
                    WeChatCryptoTest.OWN_APP,
                    "app-secret",
                    "s3cret",
                    "token",
                    "feedbackToken",
                    "aes-key",
                    WeChatCryptoTest.OWN_KEY));

    @BeforeEach
    void begin() {
        var at = new WeChatSimulator.Account(
                WeChatCryptoTest.OWN_APP, "s3cret", "feedbackToken", WeChatCryptoTest.OWN_KEY);
        wechat = new WeChatSimulator(0, at, CLOCK);
        connector = new WeChatConnector(wechat.address().toString(), 2048, new Egress(Optional.of("127.0.0.1")), CLOCK);
    }

    @AfterEach
    void end() {
        wechat.close();
    }

    @Test
    void theAddressIsOursWhenTheSignatureIsRight() {
        var query = signed("5839b0129f9eb5196f7aea8130d68bc60fa26bed", null);
        query.put("echostr", List.of("4375120948345356249"));

        assertThat(connector
                        .receive(new Call("GET", query, Map.of(), new byte[0]), account)
                        .answer())
                .isEqualTo(Answer.ok("4375120948345356249"));
        query.put("signature", List.of("5839b0129f9eb5196f7aea8130d68bc60fa26bee"));
        assertThat(connector
                        .receive(new Call("GET", query, Map.of(), new byte[0]), account)
                        .answer())
                .isEqualTo(Answer.forbidden());
    }

    @Test
    void theSealedPushOfTheReferenceIsAReport() {
        var arrival = pushed(account, "d722aaede674a60e473272690d99949893e0d382", WeChatCryptoTest.OWN_SEALED);

        assertThat(arrival.answer()).isEqualTo(Answer.ok("success"));
        var heard = (Incoming) connector.read(arrival.raws().getFirst(), account);
        assertThat(heard.text()).isEqualTo("登录页打不开😀");
        assertThat(heard.sender()).isEqualTo(new Incoming.Sender("wechat", LIN, null));
        assertThat(heard.sentAt()).isEqualTo(CLOCK.instant());
        assertThat(arrival.raws().getFirst().externalId()).isEqualTo("msg:7300000000000000001:" + LIN + ":1767225600");
    }

    @Test
    void aFlippedByteAMissingSignatureAndAnOldOneAreRefused() {
        var right = "d722aaede674a60e473272690d99949893e0d382";
        var sealed = WeChatCryptoTest.OWN_SEALED;

        assertThat(pushed(account, right, "X" + sealed.substring(1)).isKnown()).isFalse();
        assertThat(pushed(account, "", sealed).isKnown()).isFalse();
        assertThat(pushed(account, right.toUpperCase(java.util.Locale.ROOT), sealed)
                        .isKnown())
                .isFalse();
        var later = new WeChatConnector(
                wechat.address().toString(),
                2048,
                new Egress(Optional.empty()),
                Clock.offset(CLOCK, Duration.ofMinutes(6)));
        assertThat(later.receive(call(right, sealed), account).isKnown()).isFalse();
    }

    @Test
    void withAKeyNothingPlainIsTaken() {
        var query = signed("5839b0129f9eb5196f7aea8130d68bc60fa26bed", null);
        var call = new Call("POST", query, Map.of(), bytes(WeChatCryptoTest.OWN_XML));
        var plain = new HashMap<>(account.settings());
        plain.remove("aes-key");

        assertThat(connector.receive(call, account).isKnown()).isFalse();
        assertThat(connector
                        .receive(call, new Account("wechat", "wechat", plain))
                        .isKnown())
                .isTrue();
    }

    @Test
    void withoutATokenThereIsNoEndpoint() {
        assertThat(connector.isHooked(new Account("wechat", "wechat", Map.of("app-id", "wx1"))))
                .isFalse();
    }

    @Test
    void aScanSaysWhichCodeItWas() {
        var xml = "<xml><ToUserName><![CDATA[gh_demo00000001]]></ToUserName><FromUserName><![CDATA[" + LIN
                + "]]></FromUserName><CreateTime>1767225600</CreateTime><MsgType><![CDATA[event]]></MsgType><Event>"
                + "<![CDATA[subscribe]]></Event><EventKey><![CDATA[qrscene_case_1042]]></EventKey><Ticket>"
                + "<![CDATA[gQDEMO8TICKET]]></Ticket></xml>";
        var scan = xml.replace("subscribe", "SCAN").replace("qrscene_", "");

        assertThat(sceneOf(xml)).isEqualTo("case_1042");
        assertThat(sceneOf(scan)).isEqualTo("case_1042");
        assertThat(WeChatPush.raw(xml, CLOCK.instant()).externalId())
                .isNotEqualTo(WeChatPush.raw(scan, CLOCK.instant()).externalId());
    }

    @Test
    void aVoiceIsAFileForAPerson() {
        var xml = "<xml><FromUserName>" + LIN + "</FromUserName><CreateTime>1767225600</CreateTime><MsgType>voice"
                + "</MsgType><MediaId>m1</MediaId><Format>amr</Format><MsgId>1</MsgId></xml>";

        var heard = (Incoming) connector.read(WeChatPush.raw(xml, CLOCK.instant()), account);

        assertThat(heard.attachments()).singleElement().satisfies(file -> {
            assertThat(file.mediaType()).isEqualTo("audio/amr");
            assertThat(file.reference()).isEqualTo("m1");
        });
        assertThatThrownBy(() -> connector.fetch("gone", account)).isInstanceOf(Unreadable.class);
    }

    @Test
    void anAnswerArrivesAndTheTokenIsFetchedOnce() {
        heard();

        assertThat(send("已修复,请更新后再试😀")).isEqualTo(new Sending.Accepted());
        assertThat(send("还有一句")).isEqualTo(new Sending.Accepted());
        assertThat(wechat.sent()).extracting(WeChatSimulator.Sent::text).containsExactly("已修复,请更新后再试😀", "还有一句");
        assertThat(wechat.tokensGiven()).isEqualTo(1);
    }

    @Test
    void anExpiredTokenIsFetchedAnewOnce() {
        heard();
        send("one");
        wechat.misbehave(Mischief.EXPIRED_TOKEN);

        assertThat(send("two")).isEqualTo(new Sending.Accepted());
        assertThat(wechat.sent()).hasSize(2);
        assertThat(wechat.tokensGiven()).isEqualTo(2);
    }

    @Test
    void theWindowIsKeptBeforeTheVendorIsAsked() {
        var limits = connector.limits();
        var heardAt = CLOCK.instant();

        assertThat(limits.obstacle(spot(heardAt, 0), heardAt.plus(Duration.ofHours(47))))
                .isEmpty();
        assertThat(limits.obstacle(spot(heardAt, 0), heardAt.plus(Duration.ofHours(49))))
                .contains("window-closed");
        assertThat(limits.obstacle(spot(heardAt, 5), heardAt)).contains("window-used-up");
        assertThat(limits.obstacle(new Spot(null, null, false, null, 0), heardAt))
                .contains("never-wrote");
    }

    @Test
    void whatTheVendorSaysOfTheWindowIsBelievedToo() {
        assertThat(send("one")).isInstanceOfSatisfying(Sending.CannotReach.class, none -> assertThat(none.because())
                .startsWith("window-closed 45015"));
        heard();
        for (int i = 0; i < 5; i++) {
            send("message " + i);
        }
        assertThat(send("six")).isInstanceOfSatisfying(Sending.CannotReach.class, none -> assertThat(none.because())
                .startsWith("window-used-up 45047"));
    }

    @Test
    void busyMayHaveBeenSentAndIsNotRepeatedBlindly() {
        heard();
        send("one");
        wechat.misbehave(Mischief.TROUBLE);

        assertThat(send("two")).isInstanceOf(Sending.Unknown.class);
    }

    @Test
    void aTextIsCutByBytes() {
        heard();
        send("很".repeat(3000));

        var text = wechat.sent().getFirst().text();
        assertThat(bytes(text).length).isLessThanOrEqualTo(2048).isGreaterThan(2030);
        assertThat(text).endsWith("…\nhttps://voice.example/s/1");
    }

    @Test
    void aWrongSecretIsSaidByTheTest() {
        var wrong = new HashMap<>(account.settings());
        wrong.put("app-secret", "other");

        assertThat(connector.probe(account)).isEqualTo(new Probe.Works(WeChatCryptoTest.OWN_APP));
        assertThat(connector.probe(new Account("other", "wechat", wrong)))
                .isEqualTo(new Probe.Fails("vendor-refused 40125 invalid appsecret"));
    }

    /** Opens the window at the simulator, which pushes to nobody here. */
    private void heard() {
        wechat.says(LIN, "登录失败");
    }

    private Sending send(String text) {
        var more = java.net.URI.create("https://voice.example/s/1");
        return connector.send(
                new Outgoing("<a@b>", LIN, "zh-CN", "x", text, null, text, text, null, more, null, null), account);
    }

    private static Spot spot(Instant heardAt, int said) {
        return new Spot(null, null, false, heardAt, said);
    }

    private String sceneOf(String xml) {
        return ((Heard.Presence) connector.read(WeChatPush.raw(xml, CLOCK.instant()), account)).scene();
    }

    private Arrival pushed(Account to, String signature, String sealed) {
        return connector.receive(call(signature, sealed), to);
    }

    private static Call call(String signature, String sealed) {
        var body = "<xml><ToUserName>gh_demo00000001</ToUserName><Encrypt><![CDATA[" + sealed + "]]></Encrypt></xml>";
        return new Call("POST", signed("x", signature), Map.of(), bytes(body));
    }

    private static Map<String, List<String>> signed(String signature, @Nullable String ofSealed) {
        var query = new HashMap<String, List<String>>();
        query.put("signature", List.of(signature));
        query.put("timestamp", List.of("1767225600"));
        query.put("nonce", List.of("1234567890"));
        if (ofSealed != null) {
            query.put("msg_signature", List.of(ofSealed));
        }
        return query;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
