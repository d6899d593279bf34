package org.huiyin.channel.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.huiyin.channel.Account;
import org.huiyin.channel.Haul;
import org.huiyin.channel.Heard;
import org.huiyin.channel.Incoming;
import org.huiyin.channel.Probe;
import org.huiyin.channel.Raw;
import org.huiyin.channel.Unreadable;
import org.huiyin.channel.mailbox.reading.HostileMails;
import org.huiyin.channel.mailbox.reading.Mails;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The mailbox as the channels see it. */
class MailInTest {

    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");

    @RegisterExtension
    final GreenMailExtension server =
            new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));

    private final MailboxConnector connector = Mailboxes.none();

    @BeforeEach
    void makeMailbox() {
        server.setUser("support@shop.example", "support", "secret");
    }

    @Test
    void hostileMailsWaitWithAReasonAndTheGoodOnesBetweenThemComeInOrder() {
        var reasons = new ArrayList<String>();
        deliver(good(0));
        int number = 1;
        for (var hostile : HostileMails.unreadable(60, 300).values()) {
            if (hostile.getValue().length > 0 && hostile.getValue().length < 1024 * 1024) {
                deliver(hostile.getValue());
                reasons.add(hostile.getKey());
            }
            deliver(good(number++));
        }
        deliver(Mails.join(good(99), new byte[1024 * 1024]));
        reasons.add("mail-too-large");
        deliver(good(number++));

        var words = new ArrayList<String>();
        var refused = new ArrayList<String>();
        for (var raw : everything()) {
            try {
                words.add(((Incoming) connector.read(raw, account())).text());
            } catch (Unreadable e) {
                refused.add(String.valueOf(e.getMessage()));
            }
        }

        assertThat(words).hasSize(number);
        for (int i = 0; i < number; i++) {
            assertThat(words.get(i)).isEqualTo("words " + i);
        }
        assertThat(refused).isEqualTo(reasons);
    }

    @Test
    void theSameMailIsOneDeliveryHoweverItCame() {
        var mail = good(1);
        deliver(mail);
        deliver(Mails.join(Mails.raw("Delivered-To: other@shop.example\nReceived: by x\n"), mail));
        deliver(Mails.join(mail, Mails.raw("another body under the same id")));

        var names = everything().stream().map(Raw::externalId).toList();

        assertThat(names).hasSize(3);
        assertThat(names.get(1)).isEqualTo(names.get(0));
        assertThat(names.get(2)).isNotEqualTo(names.get(0));
    }

    @Test
    void aPersonIsHeardWithSubjectFilesAndLanguage() {
        var heard = said(Mails.plain("林小姐 <Lin@EXAMPLE.com>", "a@example.com", "登录失败", "一直转圈，这个问题三天了"));

        assertThat(heard.text()).isEqualTo("一直转圈，这个问题三天了");
        assertThat(heard.subject()).isEqualTo("登录失败");
        assertThat(heard.key()).isEqualTo("<a@example.com>");
        assertThat(heard.locale()).isEqualTo("zh-CN");
        assertThat(heard.sender().kind()).isEqualTo("email");
        assertThat(heard.sender().address()).isEqualTo("lin@example.com");
        assertThat(heard.sentAt()).isEqualTo(NOW);
        assertThat(heard.report()).isNull();
    }

    @Test
    void anAnswerProvesItsReportByTheAddressItCameTo() {
        var report = UUID.randomUUID();
        var key = "a key".getBytes(StandardCharsets.UTF_8);
        var address = new ReplyAddress("support@shop.example", key).about(report);
        var mail = Mails.raw("From: lin@example.com\nTo: " + address
                + "\nIn-Reply-To: <2@x>\nReferences: <1@x> <2@x>\nSubject: Re: fixed\n\nStill broken");

        var heard = said(mail);

        assertThat(heard.report()).isEqualTo(report);
        assertThat(heard.continues()).containsExactly("<2@x>", "<1@x>");
        assertThat(heard.subject()).isNull();
        var forged = new String(mail, StandardCharsets.UTF_8)
                .replace(address, address.replace("+r", "+ra").replaceFirst("ra.", "ra"));
        assertThat(said(forged.getBytes(StandardCharsets.UTF_8)).report()).isNull();
    }

    @Test
    void whoIsForgedIsSomebodyElse() {
        var forged = said(Mails.raw("Authentication-Results: mx.shop.example; dmarc=fail header.from=example.com\n"
                + "From: lin@example.com\n\nhello"));

        assertThat(forged.sender().kind()).isEqualTo("email-forged");
    }

    @Test
    void machinesAndOurselvesAreHeardAndNotAnswered() {
        assertThat(read(Mails.raw("Auto-Submitted: auto-replied\nFrom: lin@example.com\n\nI am away")))
                .isEqualTo(new Heard.Nothing("automatic"));
        assertThat(read(Mails.raw("From: support@shop.example\n\nhello"))).isEqualTo(new Heard.Nothing("own-mail"));
        assertThat(read(Mails.raw("From: shop@shop.example\n\nhello"))).isEqualTo(new Heard.Nothing("own-mail"));
    }

    @Test
    void whatSaysNothingOrComesFromNobodyWaits() {
        assertThatThrownBy(() -> read(Mails.raw("From: lin@example.com\n\n\n"))).hasMessage("mail-says-nothing");
        assertThatThrownBy(() -> read(Mails.raw("Subject: x\n\nhello"))).hasMessage("mail-without-sender");
    }

    @Test
    void theConnectionCanBeTried() {
        assertThat(connector.probe(account())).isEqualTo(new Probe.Works("support@shop.example"));
        assertThat(connector.probe(with("imap-password", "wrong"))).isEqualTo(new Probe.Fails("imap-login-refused"));
        assertThat(connector.probe(with("imap-port", "x"))).isEqualTo(new Probe.Fails("imap-port-number"));
        assertThat(connector.probe(with("imap-encryption", "maybe"))).isEqualTo(new Probe.Fails("imap-tls-word"));
        assertThat(connector.probe(Mailboxes.ACCOUNT)).isEqualTo(new Probe.Fails("not-set-up"));
    }

    private Account with(String name, String value) {
        var settings = new java.util.HashMap<>(account().settings());
        settings.putAll(Map.of(name, value));
        return new Account("email", "email", settings);
    }

    private static byte[] good(int number) {
        return Mails.plain("lin@example.com", "good" + number + "@example.com", "subject", "words " + number);
    }

    private Incoming said(byte[] mail) {
        return (Incoming) read(mail);
    }

    private Heard read(byte[] mail) {
        return connector.read(new Raw("x", "message/rfc822", mail, NOW, 1), account());
    }

    private Account account() {
        return Mailboxes.account(server.getImap().getPort());
    }

    private List<Raw> everything() {
        var raws = new ArrayList<Raw>();
        @Nullable String position = null;
        Haul haul;
        do {
            haul = connector.poll(account(), position);
            raws.addAll(haul.raws());
            position = haul.position();
        } while (haul.more());
        return raws;
    }

    private void deliver(byte[] mail) {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
            server.getUserManager().getUser("support").deliver(message);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
