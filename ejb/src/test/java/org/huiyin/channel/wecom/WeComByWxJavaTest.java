package org.huiyin.channel.wecom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.util.crypto.WxCryptUtil;
import me.chanjar.weixin.cp.api.WxCpService;
import me.chanjar.weixin.cp.api.impl.WxCpServiceImpl;
import me.chanjar.weixin.cp.bean.kf.WxCpKfMsgSendRequest;
import me.chanjar.weixin.cp.bean.kf.msg.WxCpKfTextMsg;
import me.chanjar.weixin.cp.bean.message.WxCpXmlMessage;
import me.chanjar.weixin.cp.config.impl.WxCpDefaultConfigImpl;
import me.chanjar.weixin.cp.util.crypto.WxCpCryptUtil;
import me.chanjar.weixin.cp.util.json.WxCpGsonBuilder;
import org.huiyin.channel.Account;
import org.huiyin.channel.Answer;
import org.huiyin.channel.Call;
import org.huiyin.channel.Incoming;
import org.huiyin.channel.Outgoing;
import org.huiyin.channel.Recorder;
import org.huiyin.channel.Sending;
import org.huiyin.egress.Egress;
import org.huiyin.simulator.Mischief;
import org.huiyin.simulator.WeComSimulator;
import org.junit.jupiter.api.Test;

/** WxJava is the other side of the customer service of WeCom: of our connector, and of the simulator. */
class WeComByWxJavaTest {

    private static final String CORP = "wx49f0ab532d5d035a";
    private static final String KEY = "kWxPEV2UEDyxWpmPdKC3F4dgPDmOvfKX1HGnEUDS1aR";
    private static final String WORD = "123456";
    private static final String SECRET = "s3cret";
    private static final String SERVICE = "wkSHOP";
    private static final String LIN = "wmLIN";

    /** Theirs signs with the time of the machine. */
    private static final Clock CLOCK = Clock.systemUTC();

    private final Account account = new Account(
            "wecom",
            "wecom",
            Map.of("corp-id", CORP, "corp-secret", SECRET, "open-kfid", SERVICE, "token", WORD, "aes-key", KEY));
    private final WxCryptUtil theirs = new WxCpCryptUtil(config());

    @Test
    void theCheckAndTheHintTheySealAreAnswered() {
        var connector = connector("http://127.0.0.1:1");
        var check = theirs.encryptContext("5927782489442352469");
        var hint = theirs.encryptContext("<xml><ToUserName>" + CORP + "</ToUserName><MsgType>event</MsgType>"
                + "<Event>kf_msg_or_event</Event><Token>T</Token><OpenKfId>" + SERVICE + "</OpenKfId></xml>");

        assertThat(connector.receive(look(check, check.getSignature()), account).answer())
                .isEqualTo(Answer.ok("5927782489442352469"));
        assertThat(connector.receive(push(hint, hint.getSignature()), account).answer())
                .isEqualTo(Answer.ok("success"));
    }

    @Test
    void anotherSignatureAnotherKeyAndAnotherCompanyAreRefused() {
        var connector = connector("http://127.0.0.1:1");
        var right = theirs.encryptContext("5927782489442352469");
        var company = new WxCryptUtil(WORD, KEY, "wx0000000000000002").encryptContext("1");
        var key = new WxCryptUtil(WORD, "A".repeat(43), CORP).encryptContext("1");

        for (var call : List.of(
                look(right, "0".repeat(40)),
                push(right, "0".repeat(40)),
                look(company, company.getSignature()),
                push(company, company.getSignature()),
                look(key, key.getSignature()),
                push(key, key.getSignature()))) {
            assertThat(connector.receive(call, account).answer()).isEqualTo(Answer.forbidden());
        }
    }

    @Test
    void theyReadTheAnswerWeSend() {
        var words = "已修复，请更新后再试😀 \"现在\"\n谢谢";
        try (var vendor = new Recorder(
                asked -> asked.path().endsWith("token") ? "{\"access_token\":\"T\",\"expires_in\":7200}" : "{}")) {
            var sent = connector(vendor.address().toString()).send(answer(words), account);

            var said = vendor.at("/cgi-bin/kf/send_msg").getFirst();
            var read = WxCpGsonBuilder.create().fromJson(said.body(), WxCpKfMsgSendRequest.class);
            assertThat(read).isEqualTo(request(read.getMsgId(), words));
            assertThat(read.getMsgId()).hasSize(32);
            assertThat(sent).isEqualTo(new Sending.Accepted("m:" + read.getMsgId()));
        }
    }

    @Test
    void theyReadWhatTheSimulatorPushes() {
        try (var hook = new Recorder(this::asTheyAnswer);
                var wecom = simulator()) {
            assertThat(wecom.register(hook.address().resolve("/hook"))).isTrue();
            wecom.says(LIN, "登录失败");

            var hint = hook.at("/hook").getLast();
            var read = WxCpXmlMessage.fromEncryptedXml(
                    hint.body(), config(), hint.query("timestamp"), hint.query("nonce"), hint.query("msg_signature"));
            assertThat(read.getEvent()).isEqualTo("kf_msg_or_event");
            assertThat(read.getOpenKfId()).isEqualTo(SERVICE);
        }
    }

    @Test
    void theirClientFetchesAndAnswersThroughTheSimulator() throws WxErrorException {
        try (var wecom = simulator()) {
            var client = service(wecom);
            wecom.says(LIN, "登录失败😀");
            wecom.misbehave(Mischief.EXPIRED_TOKEN);

            var fetched = client.getKfService().syncMsg("", "ENC", 100, 0, SERVICE);
            var message = fetched.getMsgList().getFirst();
            assertThat(message.getText().getContent()).isEqualTo("登录失败😀");
            assertThat(message.getExternalUserId()).isEqualTo(LIN);
            assertThat(message.getOrigin()).isEqualTo(3);
            assertThat(client.getKfService()
                            .syncMsg(fetched.getNextCursor(), "ENC", 100, 0, SERVICE)
                            .getMsgList())
                    .isEmpty();
            assertThat(client.getKfService().sendMsg(request("answer-1", "已修复")).getMsgId())
                    .isEqualTo("answer-1");

            assertThat(wecom.sent()).containsExactly(new WeComSimulator.Sent(LIN, "已修复"));
        }
    }

    @Test
    void theirClientIsRefusedAsWeAre() {
        try (var wecom = simulator()) {
            var client = service(wecom);

            assertThatThrownBy(() -> client.getKfService().sendMsg(request("a", "早了")))
                    .isInstanceOfSatisfying(
                            WxErrorException.class,
                            e -> assertThat(e.getError().getErrorCode()).isEqualTo(95_018));
            assertThatThrownBy(() -> client.getKfService().syncMsg("", "ENC", 100, 0, "wkOTHER"))
                    .isInstanceOf(WxErrorException.class);
        }
    }

    @Test
    void weAndTheyFetchTheSame() throws WxErrorException {
        try (var wecom = simulator()) {
            wecom.says(LIN, "一");
            wecom.says("wmMEI", "二");

            var ours = connector(wecom.address().toString());
            var haul = ours.poll(account, null);
            var list = service(wecom).getKfService().syncMsg("", "ENC", 1000, 0, SERVICE);

            assertThat(haul.raws().stream().map(raw -> ((Incoming) ours.read(raw, account)).text()))
                    .containsExactlyElementsOf(list.getMsgList().stream()
                            .map(one -> one.getText().getContent())
                            .toList());
            assertThat(haul.position()).isEqualTo(list.getNextCursor());
        }
    }

    private String asTheyAnswer(Recorder.Heard asked) {
        var sealed = asked.query("echostr");
        return sealed.isEmpty()
                ? "success"
                : theirs.decryptContent(
                        asked.query("msg_signature"), asked.query("timestamp"), asked.query("nonce"), sealed);
    }

    private static Call look(WxCryptUtil.EncryptContext sealed, String signature) {
        return new Call("GET", query(sealed, signature, sealed.getEncrypt()), Map.of(), new byte[0]);
    }

    private static Call push(WxCryptUtil.EncryptContext sealed, String signature) {
        var body = "<xml><ToUserName><![CDATA[" + CORP + "]]></ToUserName><Encrypt><![CDATA[" + sealed.getEncrypt()
                + "]]></Encrypt></xml>";
        return new Call("POST", query(sealed, signature, ""), Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, List<String>> query(WxCryptUtil.EncryptContext sealed, String signature, String echo) {
        return Map.of(
                "msg_signature", List.of(signature),
                "timestamp", List.of(sealed.getTimeStamp()),
                "nonce", List.of(sealed.getNonce()),
                "echostr", List.of(echo));
    }

    private static WxCpKfMsgSendRequest request(String id, String words) {
        var text = new WxCpKfTextMsg();
        text.setContent(words);
        var request = new WxCpKfMsgSendRequest();
        request.setToUser(LIN);
        request.setOpenKfid(SERVICE);
        request.setMsgId(Objects.requireNonNull(id));
        request.setMsgType("text");
        request.setText(text);
        return request;
    }

    private static Outgoing answer(String words) {
        return new Outgoing("<a@b>", LIN, "zh-CN", "x", words, null, words, words, null, null, null, null);
    }

    private static WeComConnector connector(String vendor) {
        return new WeComConnector(vendor, new Egress(Optional.of("127.0.0.1")), CLOCK);
    }

    private static WeComSimulator simulator() {
        return new WeComSimulator(0, new WeComSimulator.Account(CORP, SECRET, SERVICE, WORD, KEY), CLOCK);
    }

    private static WxCpService service(WeComSimulator wecom) {
        var config = config();
        config.setBaseApiUrl(wecom.address().toString());
        var service = new WxCpServiceImpl();
        service.setWxCpConfigStorage(config);
        return service;
    }

    private static WxCpDefaultConfigImpl config() {
        var config = new WxCpDefaultConfigImpl();
        config.setCorpId(CORP);
        config.setCorpSecret(SECRET);
        config.setAgentId(1_000_001);
        config.setToken(WORD);
        config.setAesKey(KEY);
        return config;
    }
}
