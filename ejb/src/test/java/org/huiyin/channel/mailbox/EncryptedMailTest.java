package org.huiyin.channel.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.huiyin.channel.Outgoing;
import org.huiyin.channel.Sending;
import org.huiyin.channel.mailbox.SmtpSettings.StartTls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A mail server that wants encryption and a log-in before it takes a mail. */
class EncryptedMailTest {

    private static final Duration REPLY = Duration.ofSeconds(5);

    @RegisterExtension
    final GreenMailExtension server = new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
            .withConfiguration(GreenMailConfiguration.aConfig().withUser("shop@shop.example", "shop", "secret"));

    private EncryptedDoor door;

    @BeforeEach
    void open() {
        door = new EncryptedDoor(server.getSmtp().getPort());
    }

    @AfterEach
    void close() throws IOException {
        door.close();
    }

    @Test
    void theMailGoesThroughEncryptedAfterALogIn() {
        assertThat(send(StartTls.IF_OFFERED, "secret")).isEqualTo(new Sending.Accepted());

        assertThat(door.encrypted()).isEqualTo(1);
        assertThat(server.getReceivedMessagesForDomain("example.org")).hasSize(1);
    }

    @Test
    void aWrongPasswordIsNotTheRecipientsFault() {
        assertThat(send(StartTls.IF_OFFERED, "wrong")).isInstanceOf(Sending.Later.class);

        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void whereEncryptionIsRequiredAForgedCertificateGetsNoPassword() {
        assertThat(send(StartTls.YES, "secret")).isInstanceOf(Sending.Later.class);

        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void withoutEncryptionThisServerTakesNothing() {
        assertThat(send(StartTls.NO, "secret")).isNotInstanceOf(Sending.Accepted.class);

        assertThat(door.encrypted()).isZero();
    }

    private Sending send(StartTls startTls, String password) {
        var settings = new SmtpSettings(
                "127.0.0.1", door.port(), Optional.of("shop"), Optional.of(password), startTls, REPLY, REPLY);
        var connector = Mailboxes.connector(Optional.of(settings), Clock.systemUTC());
        try {
            return connector.send(mail(), Mailboxes.ACCOUNT);
        } finally {
            connector.hangUp();
        }
    }

    private static Outgoing mail() {
        return new Outgoing(
                "<abc123@shop.example>",
                "lin@example.org",
                "zh-CN",
                "您反馈的问题已处理",
                "您好。",
                "<p>您好。</p>",
                URI.create("https://shop.example/unsubscribe/t"));
    }
}
