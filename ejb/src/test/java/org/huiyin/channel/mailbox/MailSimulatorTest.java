package org.huiyin.channel.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huiyin.channel.Account;
import org.huiyin.channel.Haul;
import org.huiyin.channel.Heard;
import org.huiyin.channel.Incoming;
import org.huiyin.channel.Outgoing;
import org.huiyin.channel.Probe;
import org.huiyin.channel.Raw;
import org.huiyin.channel.Sending;
import org.huiyin.channel.Unreadable;
import org.huiyin.simulator.MailSimulator;
import org.huiyin.simulator.Mischief;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The mail provider one tries the product out with, in both directions and in every mood. */
class MailSimulatorTest {

    private static final String LIN = "lin@mail.example";

    private final MailSimulator mail = new MailSimulator(0, Clock.systemUTC());
    private final MailboxConnector connector = Mailboxes.reading(mail.smtpPort());
    private final Account account = new Account("email", "email", mail.account());

    @AfterEach
    void close() {
        mail.close();
    }

    @Test
    void whatPeopleSendIsReadAndWhatIsBrokenWaits() {
        mail.says(LIN, "林小姐", "订单还是待支付", "昨晚扫码付了款");
        mail.sendsBroken("mallory@mail.example");
        mail.says("emma@mail.example", "Emma Hart", "Charged twice", "Two payments for one order");
        mail.sendsPicture("chen@mail.example", "陈先生", "杯盖裂了", "照片在附件里", new byte[] {1, 2, 3});

        var raws = everything();

        assertThat(said(raws.get(0)).text()).isEqualTo("昨晚扫码付了款");
        assertThat(said(raws.get(0)).subject()).isEqualTo("订单还是待支付");
        assertThat(said(raws.get(0)).sender()).isEqualTo(new Incoming.Sender("email", LIN, "林小姐"));
        assertThat(said(raws.get(2)).locale()).isEqualTo("en");
        assertThat(said(raws.get(3)).attachments()).hasSize(1);
        assertThatThrownBy(() -> connector.read(raws.get(1), account))
                .isInstanceOf(Unreadable.class)
                .hasMessage("mail-too-deep");
        assertThat(connector.probe(account)).isEqualTo(new Probe.Works(MailSimulator.ADDRESS));
    }

    @Test
    void anAnswerArrivesAndItsReaderAnswersTheReportItIsAbout() {
        var report = UUID.randomUUID();
        assertThat(send(report)).isInstanceOf(Sending.Accepted.class);

        assertThat(mail.sent()).singleElement().satisfies(sent -> {
            assertThat(sent.to()).isEqualTo(LIN);
            assertThat(sent.text()).contains("已修复");
            assertThat(sent.messageId()).isEqualTo("<answer-1@shop.example>");
        });
        mail.answers(LIN, "还是不行");

        var heard = said(everything().getFirst());
        assertThat(heard.text()).isEqualTo("还是不行");
        assertThat(heard.report()).isEqualTo(report);
        assertThat(heard.continues()).containsExactly("<answer-1@shop.example>");
    }

    @Test
    void greylistedAndInTroubleItTakesNothingYet() {
        mail.misbehave(Mischief.RATE_LIMIT);
        assertThat(send(null)).isInstanceOfSatisfying(Sending.Later.class, later -> assertThat(later.reason())
                .contains("451 4.7.1"));
        mail.misbehave(Mischief.TROUBLE);
        assertThat(send(null)).isInstanceOfSatisfying(Sending.Later.class, later -> assertThat(later.reason())
                .contains("451 4.3.0"));

        assertThat(mail.sent()).isEmpty();
        assertThat(send(null)).isInstanceOf(Sending.Accepted.class);
        assertThat(mail.sent()).hasSize(1);
    }

    @Test
    void whereTheLineBreaksAfterTheDotNobodyKnowsAndItArrived() {
        mail.misbehave(Mischief.LOSE_ANSWER);

        assertThat(send(null)).isInstanceOf(Sending.Unknown.class);
        assertThat(mail.sent()).hasSize(1);
    }

    @Test
    void whatComesBackNamesTheMailThatDidNotArrive() {
        mail.misbehave(Mischief.BOUNCE);

        assertThat(send(null)).isInstanceOf(Sending.Accepted.class);

        assertThat(mail.sent()).isEmpty();
        assertThat(connector.read(everything().getFirst(), account))
                .isInstanceOfSatisfying(Heard.Bounce.class, bounce -> assertThat(bounce.toString())
                        .contains("answer-1@shop.example"));
    }

    private Sending send(@Nullable UUID report) {
        var words = "已修复，请更新后再试";
        return connector.send(
                new Outgoing(
                        "<answer-1@shop.example>",
                        LIN,
                        "zh-CN",
                        "已修复",
                        words,
                        null,
                        words,
                        words,
                        null,
                        null,
                        report,
                        null),
                account);
    }

    private Incoming said(Raw raw) {
        return (Incoming) connector.read(raw, account);
    }

    private List<Raw> everything() {
        var raws = new ArrayList<Raw>();
        @Nullable String position = null;
        Haul haul;
        do {
            haul = connector.poll(account, position);
            raws.addAll(haul.raws());
            position = haul.position();
        } while (haul.more());
        return raws;
    }
}
