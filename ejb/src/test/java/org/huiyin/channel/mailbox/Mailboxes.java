package org.huiyin.channel.mailbox;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.huiyin.channel.Account;

/** Connectors as tests need them: to a server on this machine, and impatient enough. */
public final class Mailboxes {

    public static final Account ACCOUNT = new Account("email", "email", Map.of());

    static final Sender SHOP = new Sender("青禾生活", "shop@shop.example");
    private static final Duration REPLY = Duration.ofSeconds(2);

    private Mailboxes() {}

    public static MailboxConnector at(int port) {
        return connector(Optional.of(smtp(port)), Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC));
    }

    /** As on an installation whose operator gave no mail server. */
    public static MailboxConnector none() {
        return connector(Optional.empty(), Clock.systemUTC());
    }

    /** That also reads a mailbox, without ever resting, and waits for it beside. */
    public static MailboxConnector reading(int smtpPort) {
        return connector(Optional.of(smtp(smtpPort)), Clock.systemUTC());
    }

    /** What an operator gives for a mailbox on this machine. */
    public static Account account(int imapPort) {
        return new Account("email", "email", settings(imapPort));
    }

    public static Map<String, String> settings(int imapPort) {
        return Map.of(
                Postbox.HOST, "127.0.0.1",
                Postbox.PORT, Integer.toString(imapPort),
                Postbox.ENCRYPTION, "none",
                Postbox.USER, "support",
                Postbox.PASSWORD, "secret",
                Postbox.ADDRESS, "support@shop.example",
                Postbox.PLUS, "yes",
                Postbox.SERVER, "mx.shop.example");
    }

    static MailboxConnector connector(Optional<SmtpSettings> smtp, Clock clock) {
        var limits = new MailboxLimits(1, 200, 20, 64, 5, 20, 300, 0, 540);
        var mailboxes = new ImapMailboxes(
                new ImapMailboxes(limits, new NoEvent(), Clock.systemUTC()),
                watch -> Thread.ofVirtual().start(watch));
        Optional<String> none = Optional.empty();
        var defaults = new PostboxDefaults(none, none, none, none, none, none, none);
        return new MailboxConnector(smtp, SHOP, mailboxes, defaults, "a key".getBytes(StandardCharsets.UTF_8), clock);
    }

    private static SmtpSettings smtp(int port) {
        return new SmtpSettings(
                "127.0.0.1",
                port,
                Optional.empty(),
                Optional.empty(),
                SmtpSettings.StartTls.IF_OFFERED,
                REPLY,
                REPLY.multipliedBy(3));
    }
}
