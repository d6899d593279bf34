package org.huiyin.channel.mailbox;

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
        var settings = new SmtpSettings(
                "127.0.0.1",
                port,
                Optional.empty(),
                Optional.empty(),
                SmtpSettings.StartTls.IF_OFFERED,
                REPLY,
                REPLY.multipliedBy(3));
        var clock = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);
        return new MailboxConnector(Optional.of(settings), SHOP, clock);
    }

    /** As on an installation whose operator gave no mail server. */
    public static MailboxConnector none() {
        return new MailboxConnector(Optional.empty(), SHOP, Clock.systemUTC());
    }
}
