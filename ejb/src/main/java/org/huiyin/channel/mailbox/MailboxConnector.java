package org.huiyin.channel.mailbox;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huiyin.channel.Account;
import org.huiyin.channel.Field;
import org.huiyin.channel.Haul;
import org.huiyin.channel.Heard;
import org.huiyin.channel.Limits;
import org.huiyin.channel.Outgoing;
import org.huiyin.channel.Poll;
import org.huiyin.channel.Probe;
import org.huiyin.channel.Raw;
import org.huiyin.channel.Sending;
import org.huiyin.channel.Unreadable;
import org.huiyin.channel.mailbox.reading.Fingerprint;
import org.huiyin.channel.mailbox.reading.MailReader;
import org.huiyin.channel.mailbox.reading.UnreadableMail;
import org.huiyin.start.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * Sends mails by SMTP and reads the operator's mailbox by IMAP. Lines out are kept open for the next mail as long as they
 * are fresh; several threads may send at once, each over a line of its own.
 */
@ApplicationScoped
public class MailboxConnector implements Poll {

    static final String EMAIL = "email";
    private static final String WHOLE = "message/rfc822";
    /** Of a mail that was not fetched: why, and its header. */
    private static final String CUT = "text/rfc822-headers; reason=";

    private static final Duration REPLY = Duration.ofSeconds(15);
    /** Below the lease of a notice, so that nobody else sends it while this still might. */
    private static final Duration DEADLINE = Duration.ofSeconds(45);

    private static final Duration IDLE = Duration.ofSeconds(20);
    private static final int MAILS_PER_LINE = 100;

    private final Optional<SmtpSettings> settings;
    private final Sender sender;
    private final ImapMailboxes mailboxes;
    private final PostboxDefaults defaults;
    private final byte[] key;
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
            ImapMailboxes mailboxes,
            PostboxDefaults defaults,
            Secrets secrets,
            Clock clock) {
        this(
                host.map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .map(name -> new SmtpSettings(
                                name, port, username, password, SmtpSettings.StartTls.of(startTls), REPLY, DEADLINE)),
                Sender.of(from, siteName, baseUrl),
                mailboxes,
                defaults,
                secrets.token("reply-address", "key").getBytes(StandardCharsets.UTF_8),
                clock);
    }

    MailboxConnector(
            Optional<SmtpSettings> settings,
            Sender sender,
            ImapMailboxes mailboxes,
            PostboxDefaults defaults,
            byte[] key,
            Clock clock) {
        this.settings = settings;
        this.sender = sender;
        this.mailboxes = mailboxes;
        this.defaults = defaults;
        this.key = key.clone();
        this.clock = clock;
    }

    @Override
    public String kind() {
        return EMAIL;
    }

    @Override
    public Limits limits() {
        return Limits.MAIL;
    }

    @Override
    public List<Field> fields() {
        return Postbox.FIELDS;
    }

    @Override
    public boolean isConnected(Account account) {
        return settings.isPresent();
    }

    @Override
    public boolean isPolled(Account account) {
        return defaults.of(account).isRead();
    }

    @Override
    public Haul poll(Account account, @Nullable String position) {
        var known = ImapPosition.read(position).orElse(null);
        var page = mailboxes.page(account.channel(), defaults.of(account), known);
        return page == null
                ? new Haul(List.of(), null, false)
                : new Haul(
                        page.mails().stream().map(this::raw).toList(),
                        page.next().toString(),
                        page.more());
    }

    private Raw raw(ImapPage.Fetched mail) {
        var limits = mailboxes.limits().reading();
        var name = mail.bytes().length == 0
                ? "uid:" + mail.uid() + "@" + mail.receivedAt()
                : Fingerprint.of(mail.bytes(), limits);
        var type = mail.why() == null ? WHOLE : CUT + mail.why();
        return new Raw(name, type, mail.bytes(), mail.receivedAt(), mail.uid());
    }

    @Override
    public Heard read(Raw raw, Account account) {
        if (raw.contentType().startsWith(CUT)) {
            throw new Unreadable(raw.contentType().substring(CUT.length()));
        }
        var postbox = defaults.of(account);
        var reader = new MailReader(mailboxes.limits().reading(), postbox.ours(sender), postbox.server());
        try {
            var mail = reader.read(raw.body());
            return MailWords.of(mail, raw, replyTo(postbox).flatMap(address -> address.report(mail.recipients())));
        } catch (UnreadableMail e) {
            throw new Unreadable(e.reason(), e);
        }
    }

    @Override
    public Probe probe(Account account) {
        var postbox = defaults.of(account);
        if (!postbox.isRead()) {
            return new Probe.Fails("not-set-up");
        }
        try (var line = ImapLine.to(postbox.imap(mailboxes.limits()), new DeadlineSockets())) {
            return new Probe.Works(postbox.address().orElse(""));
        } catch (IllegalArgumentException e) {
            return new Probe.Fails(String.valueOf(e.getMessage()));
        } catch (MessagingException e) {
            return new Probe.Fails(ImapFailure.of(e));
        }
    }

    private Optional<ReplyAddress> replyTo(Postbox postbox) {
        return postbox.address().map(address -> new ReplyAddress(address, key));
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
            var message = FixedIdMessage.of(outgoing, sender, replyTo(outgoing, defaults.of(account)), clock.instant());
            return send(message, new Address[] {FixedIdMessage.address(outgoing.address())}, settings.get());
        } catch (IllegalArgumentException | MessagingException e) {
            return new Sending.Refused("not-sendable " + e.getMessage());
        }
    }

    /** Where answers go: to the report itself where the server knows such addresses, else to the mailbox that is read. */
    private Optional<String> replyTo(Outgoing outgoing, Postbox postbox) {
        var report = outgoing.report();
        return replyTo(postbox)
                .map(address -> report != null && postbox.hasPlus() ? address.about(report) : address.mailbox());
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
