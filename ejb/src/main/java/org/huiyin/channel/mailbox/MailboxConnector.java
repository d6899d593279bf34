package org.huiyin.channel.mailbox;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huiyin.channel.Account;
import org.huiyin.channel.Connector;
import org.huiyin.channel.Limits;
import org.huiyin.channel.Outgoing;
import org.huiyin.channel.Sending;

/**
 * Sends mails by SMTP. Lines are kept open for the next mail as long as they are fresh; several threads may send at
 * once, each over a line of its own.
 */
@ApplicationScoped
public class MailboxConnector implements Connector {

    private static final Duration REPLY = Duration.ofSeconds(15);
    /** Below the lease of a notice, so that nobody else sends it while this still might. */
    private static final Duration DEADLINE = Duration.ofSeconds(45);

    private static final Duration IDLE = Duration.ofSeconds(20);
    private static final int MAILS_PER_LINE = 100;

    private final Optional<SmtpSettings> settings;
    private final Sender sender;
    private final Clock clock;
    private final Deque<SmtpLine> idle = new ConcurrentLinkedDeque<>();

    @Inject
    public MailboxConnector(
            @ConfigProperty(name = "huiyin.mail.smtp.host") Optional<String> host,
            @ConfigProperty(name = "huiyin.mail.smtp.port", defaultValue = "25") int port,
            @ConfigProperty(name = "huiyin.mail.smtp.username") Optional<String> username,
            @ConfigProperty(name = "huiyin.mail.smtp.password") Optional<String> password,
            @ConfigProperty(name = "huiyin.mail.smtp.starttls", defaultValue = "if-offered") String startTls,
            @ConfigProperty(name = "huiyin.mail.from") Optional<String> from,
            @ConfigProperty(name = "huiyin.name") Optional<String> siteName,
            @ConfigProperty(name = "huiyin.base-url") URI baseUrl,
            Clock clock) {
        this(
                host.map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .map(name -> new SmtpSettings(
                                name, port, username, password, SmtpSettings.StartTls.of(startTls), REPLY, DEADLINE)),
                Sender.of(from, siteName, baseUrl),
                clock);
    }

    MailboxConnector(Optional<SmtpSettings> settings, Sender sender, Clock clock) {
        this.settings = settings;
        this.sender = sender;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "email";
    }

    @Override
    public Limits limits() {
        return Limits.MAIL;
    }

    @Override
    public boolean isConnected(Account account) {
        return settings.isPresent();
    }

    public Sender sender() {
        return sender;
    }

    @Override
    public Sending send(Outgoing outgoing, Account account) {
        if (settings.isEmpty()) {
            return new Sending.Later("no-mail-server");
        }
        try {
            var message = FixedIdMessage.of(outgoing, sender, clock.instant());
            return send(message, new Address[] {FixedIdMessage.address(outgoing.address())}, settings.get());
        } catch (IllegalArgumentException | MessagingException e) {
            return new Sending.Refused("not-sendable " + e.getMessage());
        }
    }

    private Sending send(FixedIdMessage message, Address[] recipients, SmtpSettings server) {
        var line = line(server);
        try {
            line.send(message, recipients);
        } catch (MessagingException e) {
            var sending = Reply.to(e, line.isDotSent());
            line.hangUp();
            return sending;
        }
        idle.push(line);
        return new Sending.Accepted();
    }

    private SmtpLine line(SmtpSettings server) {
        for (var line = idle.poll(); line != null; line = idle.poll()) {
            if (line.isFresh(IDLE, MAILS_PER_LINE)) {
                return line;
            }
            line.hangUp();
        }
        return SmtpLine.to(server);
    }

    @PreDestroy
    void hangUp() {
        for (var line = idle.poll(); line != null; line = idle.poll()) {
            line.hangUp();
        }
    }
}
