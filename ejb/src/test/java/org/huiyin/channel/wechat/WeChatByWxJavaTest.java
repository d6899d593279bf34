package org.huiyin.channel.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.util.crypto.SHA1;
import me.chanjar.weixin.common.util.crypto.WxCryptUtil;
import me.chanjar.weixin.mp.api.WxMpService;
import me.chanjar.weixin.mp.api.impl.WxMpServiceImpl;
import me.chanjar.weixin.mp.bean.kefu.WxMpKefuMessage;
import me.chanjar.weixin.mp.bean.message.WxMpXmlMessage;
import me.chanjar.weixin.mp.config.WxMpHostConfig;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;
import me.chanjar.weixin.mp.util.crypto.WxMpCryptUtil;
import me.chanjar.weixin.mp.util.xml.XStreamTransformer;
import org.huiyin.channel.Account;
import org.huiyin.channel.Answer;
import org.huiyin.channel.Arrival;
import org.huiyin.channel.Call;
import org.huiyin.channel.Heard;
import org.huiyin.channel.Incoming;
import org.huiyin.channel.Outgoing;
import org.huiyin.channel.Recorder;
import org.huiyin.channel.Sending;
import org.huiyin.egress.Egress;
import org.huiyin.simulator.Mischief;
import org.huiyin.simulator.WeChatSimulator;
import org.junit.jupiter.api.Test;

/** WxJava, which many shops run, is the other side: of our connector, and of the simulator we test it with. */
class WeChatByWxJavaTest {

    private static final String APP = WeChatCryptoTest.OWN_APP;
    private static final String KEY = WeChatCryptoTest.OWN_KEY;
    private static final String WORD = "feedbackToken";
    private static final String SECRET = "s3cret";
    private static final String LIN = "oDEMO_openid_0000000000000001";

    /** Theirs signs with the time of the machine. */
    private static final Clock CLOCK = Clock.systemUTC();

    private final Account account =
            new Account("wechat", "wechat", Map.of("app-id", APP, "app-secret", SECRET, "token", WORD, "aes-key", KEY));
    private final WxCryptUtil theirs = new WxMpCryptUtil(config(KEY));
    private final WeChatConnector connector = connector("http://127.0.0.1:1");

    @Test
    void whatTheySealIsAReportOfEveryLength() {
        for (int length = 1; length <= 64; length++) {
            var words = "字".repeat(length) + "<b>&]]😀";

            var arrival = pushed(theirs.encryptContext(xml(text(words))));

            assertThat(arrival.answer()).isEqualTo(Answer.ok("success"));
            var heard = (Incoming) connector.read(arrival.raws().getFirst(), account);
            assertThat(heard.text()).isEqualTo(words);
            assertThat(heard.sender().address()).isEqualTo(LIN);
        }
    }

    @Test
    void pictureVoicePlaceAndScanAreReadFromTheirXml() {
        var picture = message("image");
        picture.setMediaId("m1");
        var voice = message("voice");
        voice.setMediaId("m2");
        voice.setFormat("amr");
        var place = message("location");
        place.setLocationX(31.2);
        place.setLocationY(121.5);
        place.setLabel("人民广场");
        var scan = message("event");
        scan.setEvent("subscribe");
        scan.setEventKey("qrscene_case_1042");

        assertThat(((Incoming) heard(picture)).attachments().getFirst().reference())
                .isEqualTo("m1");
        assertThat(((Incoming) heard(voice)).attachments().getFirst().mediaType())
                .isEqualTo("audio/amr");
        assertThat(((Incoming) heard(place)).text()).startsWith("人民广场").contains("31.2");
        assertThat(((Heard.Presence) heard(scan)).scene()).isEqualTo("case_1042");
    }

    @Test
    void anotherTokenAnotherKeyAnotherAppAndAFlippedByteAreRefused() {
        var xml = xml(text("登录失败"));
        var right = theirs.encryptContext(xml);
        var flipped = (right.getEncrypt().charAt(0) == 'A' ? "B" : "A")
                + right.getEncrypt().substring(1);

        assertThat(pushed(right).isKnown()).isTrue();
        assertThat(pushed(new WxCryptUtil("other", KEY, APP).encryptContext(xml))
                        .isKnown())
                .isFalse();
        assertThat(pushed(new WxCryptUtil(WORD, "A".repeat(43), APP).encryptContext(xml))
                        .isKnown())
                .isFalse();
        assertThat(pushed(new WxCryptUtil(WORD, KEY, "wx0000000000000002").encryptContext(xml))
                        .isKnown())
                .isFalse();
        right.setEncrypt(flipped);
        assertThat(pushed(right).isKnown()).isFalse();
    }

    @Test
    void theCheckOfTheAddressThatTheySignIsAnswered() {
        var time = Long.toString(CLOCK.instant().getEpochSecond());
        var query = new HashMap<String, List<String>>(Map.of(
                "signature", List.of(SHA1.gen(WORD, time, "n1")),
                "timestamp", List.of(time),
                "nonce", List.of("n1"),
                "echostr", List.of("4375120948345356249")));

        assertThat(connector
                        .receive(new Call("GET", query, Map.of(), new byte[0]), account)
                        .answer())
                .isEqualTo(Answer.ok("4375120948345356249"));
        query.put("signature", List.of(SHA1.gen("other", time, "n1")));
        assertThat(connector
                        .receive(new Call("GET", query, Map.of(), new byte[0]), account)
                        .answer())
                .isEqualTo(Answer.forbidden());
    }

    @Test
    void whatWeSealTheyOpenAndWhatWeSignTheyAccept() {
        var ours = new WeChatCrypto(KEY, APP);
        for (int length = 1; length <= 64; length++) {
            var words = "回".repeat(length);
            var sealed = ours.seal("0123456789abcdef".getBytes(StandardCharsets.US_ASCII), words);
            var signature = WeChatCrypto.sign(WORD, "1767225600", "n1", sealed);

            assertThat(theirs.decryptContent(signature, "1767225600", "n1", sealed))
                    .isEqualTo(words);
            assertThatThrownBy(() -> theirs.decryptContent("0" + signature.substring(1), "1767225601", "n1", sealed))
                    .isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void theAnswerWeSendIsWordForWordTheOneTheyWouldSend() throws Exception {
        var words = "已修复，请更新后再试😀 \"现在\"\n谢谢";
        try (var vendor = new Recorder(
                asked -> asked.path().endsWith("token") ? "{\"access_token\":\"T\",\"expires_in\":7200}" : "{}")) {
            var sent = connector(vendor.address().toString()).send(answer(words), account);

            assertThat(sent).isEqualTo(new Sending.Accepted());
            var said = vendor.at("/cgi-bin/message/custom/send").getFirst();
            assertThat(JsonParser.parseString(said.body()))
                    .isEqualTo(JsonParser.parseString(kefu(words).toJson()));
            assertThat(said.body()).as("WeChat takes no escaped letters").doesNotContain("\\u");
            assertThat(said.query("access_token")).isEqualTo("T");
        }
    }

    @Test
    void theyReadWhatTheSimulatorPushes() {
        try (var hook = new Recorder(
                        asked -> asked.query().containsKey("echostr") ? asked.query("echostr") : "success");
                var wechat = simulator()) {
            assertThat(wechat.register(hook.address().resolve("/hook"))).isTrue();
            assertThat(wechat.says(LIN, "登录失败😀")).isTrue();
            assertThat(wechat.scans(LIN, "case_1042")).isTrue();

            var check = hook.at("/hook").getFirst();
            assertThat(service(wechat)
                            .checkSignature(check.query("timestamp"), check.query("nonce"), check.query("signature")))
                    .isTrue();
            assertThat(opened(hook.at("/hook").get(1)).getContent()).isEqualTo("登录失败😀");
            assertThat(opened(hook.at("/hook").get(1)).getFromUser()).isEqualTo(LIN);
            assertThat(opened(hook.at("/hook").get(2)).getEventKey()).isEqualTo("qrscene_case_1042");
        }
    }

    @Test
    void theirClientWritesThroughTheSimulator() throws WxErrorException {
        try (var wechat = simulator()) {
            var client = service(wechat);
            assertThatThrownBy(() -> client.getKefuService().sendKefuMessage(kefu("早了")))
                    .isInstanceOfSatisfying(
                            WxErrorException.class,
                            e -> assertThat(e.getError().getErrorCode()).isEqualTo(45_015));
            wechat.says(LIN, "登录失败");

            assertThat(client.getKefuService().sendKefuMessage(kefu("已修复"))).isTrue();
            wechat.misbehave(Mischief.EXPIRED_TOKEN);
            assertThat(client.getKefuService().sendKefuMessage(kefu("再说一次"))).isTrue();

            assertThat(wechat.sent()).extracting(WeChatSimulator.Sent::text).containsExactly("已修复", "再说一次");
            assertThat(wechat.tokensGiven()).isEqualTo(2);
        }
    }

    @Test
    void theirClientIsRefusedWithAWrongSecret() {
        try (var wechat = simulator()) {
            var client = service(wechat);
            ((WxMpDefaultConfigImpl) client.getWxMpConfigStorage()).setSecret("other");

            assertThatThrownBy(() -> client.getAccessToken(true))
                    .isInstanceOfSatisfying(
                            WxErrorException.class,
                            e -> assertThat(e.getError().getErrorCode()).isEqualTo(40_125));
        }
    }

    private Heard heard(WxMpXmlMessage message) {
        var arrival = pushed(theirs.encryptContext(xml(message)));
        return connector.read(arrival.raws().getFirst(), account);
    }

    private Arrival pushed(WxCryptUtil.EncryptContext sealed) {
        Map<String, List<String>> query = Map.of(
                "signature", List.of("x"),
                "msg_signature", List.of(sealed.getSignature()),
                "timestamp", List.of(sealed.getTimeStamp()),
                "nonce", List.of(sealed.getNonce()),
                "encrypt_type", List.of("aes"));
        var envelope = new WxMpXmlMessage();
        envelope.setToUser("gh_demo00000001");
        envelope.setEncrypt(sealed.getEncrypt());
        var body = xml(envelope).getBytes(StandardCharsets.UTF_8);
        return connector.receive(new Call("POST", query, Map.of(), body), account);
    }

    private static WxMpXmlMessage opened(Recorder.Heard push) {
        return WxMpXmlMessage.fromEncryptedXml(
                push.body(), config(KEY), push.query("timestamp"), push.query("nonce"), push.query("msg_signature"));
    }

    private static WxMpXmlMessage text(String words) {
        var message = message("text");
        message.setContent(words);
        return message;
    }

    private static WxMpXmlMessage message(String type) {
        var message = new WxMpXmlMessage();
        message.setToUser("gh_demo00000001");
        message.setFromUser(LIN);
        message.setCreateTime(1_767_225_600L);
        message.setMsgType(type);
        message.setMsgId(7_300_000_000_000_000_001L);
        return message;
    }

    private static String xml(WxMpXmlMessage message) {
        return XStreamTransformer.toXml(WxMpXmlMessage.class, message);
    }

    private static WxMpKefuMessage kefu(String words) {
        return WxMpKefuMessage.TEXT().toUser(LIN).content(words).build();
    }

    private static Outgoing answer(String words) {
        return new Outgoing("<a@b>", LIN, "zh-CN", "x", words, null, words, words, null, null, null, null);
    }

    private static WeChatConnector connector(String vendor) {
        return new WeChatConnector(vendor, 2048, new Egress(Optional.of("127.0.0.1")), CLOCK);
    }

    private static WeChatSimulator simulator() {
        return new WeChatSimulator(0, new WeChatSimulator.Account(APP, SECRET, WORD, KEY), CLOCK);
    }

    private static WxMpService service(WeChatSimulator wechat) {
        var config = config(KEY);
        var base = wechat.address().toString();
        config.setHostConfig(new WxMpHostConfig(base, base, base));
        config.useStableAccessToken(true);
        var service = new WxMpServiceImpl();
        service.setWxMpConfigStorage(config);
        return service;
    }

    private static WxMpDefaultConfigImpl config(String key) {
        var config = new WxMpDefaultConfigImpl();
        config.setAppId(APP);
        config.setSecret(SECRET);
        config.setToken(WORD);
        config.setAesKey(key);
        return config;
    }
}
