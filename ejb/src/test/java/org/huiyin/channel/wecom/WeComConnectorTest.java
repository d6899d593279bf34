package org.huiyin.channel.wecom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huiyin.channel.Account;
import org.huiyin.channel.Answer;
import org.huiyin.channel.Call;
import org.huiyin.channel.Heard;
import org.huiyin.channel.Incoming;
import org.huiyin.channel.Outgoing;
import org.huiyin.channel.Raw;
import org.huiyin.channel.Sending;
import org.huiyin.egress.Egress;
import org.huiyin.simulator.Mischief;
import org.huiyin.simulator.WeComSimulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against the vector of the reference and against the simulator. */
class WeComConnectorTest {

    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_411_443_780), ZoneOffset.UTC);
    private static final String CORP = "wx49f0ab532d5d035a";
    private static final String KEY = "kWxPEV2UEDyxWpmPdKC3F4dgPDmOvfKX1HGnEUDS1aR";

    private WeComSimulator wecom;
    private WeComConnector connector;
    private final Account account = new Account(
            "wecom",
            "wecom",
            Map.of("corp-id", CORP, "corp-secret", "s3cret", "open-kfid", "kf1", "token", "123456", "aes-key", KEY));

    @BeforeEach
    void begin() {
        wecom = new WeComSimulator(0, new WeComSimulator.Account(CORP, "s3cret", "kf1", "123456", KEY), CLOCK);
        connector = new WeComConnector(wecom.address().toString(), new Egress(Optional.of("127.0.0.1")), CLOCK);
    }

    @AfterEach
    void end() {
        wecom.close();
    }

    @Test
    void theSealedCheckOfTheReferenceIsAnswered() {
        var sealed = "4ByGGj+sVCYcvGeQYhaKIk1o0pQRNbRjxybjTGblXrBaXlTXeOo1+bXFXDQQb1o6co6Yh9Bv41n7hOchLF6p+Q==";
        Map<String, List<String>> query = Map.of(
                "msg_signature", List.of("dd6b9c95b495b3f7e2901bfbc76c664930ffdb96"),
                "timestamp", List.of("1411443780"),
                "nonce", List.of("437374425"),
                "echostr", List.of(sealed));

        assertThat(connector
                        .receive(new Call("GET", query, Map.of(), new byte[0]), account)
                        .answer())
                .isEqualTo(Answer.ok("5927782489442352469"));
    }

    @Test
    void messagesAreFetchedFromWhereTheLastFetchEnded() {
        wecom.says("wmLIN", "登录失败");
        var first = connector.poll(account, null);
        wecom.sendsVoice("wmLIN", new byte[] {1, 2});
        var second = connector.poll(account, first.position());

        var heard = (Incoming) connector.read(first.raws().getFirst(), account);
        assertThat(heard.text()).isEqualTo("登录失败");
        assertThat(heard.sender()).isEqualTo(new Incoming.Sender("wecom", "wmLIN", null));
        assertThat(second.raws()).hasSize(1);
        var voice = (Incoming) connector.read(second.raws().getFirst(), account);
        assertThat(connector.fetch(voice.attachments().getFirst().reference(), account))
                .containsExactly(1, 2);
    }

    @Test
    void theSameMessageSentTwiceArrivesOnce() {
        wecom.says("wmLIN", "登录失败");
        wecom.misbehave(Mischief.EXPIRED_TOKEN);

        assertThat(send("已修复")).isInstanceOf(Sending.Accepted.class);
        wecom.misbehave(Mischief.LOSE_ANSWER);
        assertThat(send("已修复")).isInstanceOf(Sending.Unknown.class);
        assertThat(send("已修复")).isInstanceOf(Sending.Accepted.class);

        assertThat(wecom.sent()).hasSize(1);
        assertThat(connector.limits().idempotent()).isTrue();
    }

    @Test
    void whatWasTakenAndDidNotArriveIsSaidByTheNameItWasSentUnder() {
        wecom.says("wmLIN", "登录失败");
        var sent = (Sending.Accepted) send("已修复");
        var event = """
                {"msgid":"e1","origin":4,"send_time":1767225600,"msgtype":"event","event":{"event_type":"msg_send_fail",\
                "external_userid":"wmLIN","fail_msgid":"%s","fail_type":%d}}""";

        var name = Objects.requireNonNull(sent.key());
        assertThat(heard(event.formatted(name.substring(2), 10))).isEqualTo(new Heard.Bounce(name, true, "wecom-10"));
        assertThat(heard(event.formatted(name.substring(2), 99)))
                .isEqualTo(new Heard.Bounce(name, true, "wecom-failed 99"));
    }

    private Heard heard(String message) {
        var raw = new Raw("msg:e1", "application/json", message.getBytes(StandardCharsets.UTF_8), CLOCK.instant(), 0);
        return connector.read(raw, account);
    }

    @Test
    void whoNeverWroteCannotBeWrittenTo() {
        assertThat(send("已修复")).isInstanceOf(Sending.CannotReach.class);
    }

    private Sending send(String text) {
        return connector.send(
                new Outgoing("<a@b>", "wmLIN", "zh-CN", "x", text, null, text, text, null, null, null, null), account);
    }
}
