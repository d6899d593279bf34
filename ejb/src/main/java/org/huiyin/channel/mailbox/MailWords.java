package org.huiyin.channel.mailbox;

import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.channel.Heard;
import org.huiyin.channel.Incoming;
import org.huiyin.channel.Raw;
import org.huiyin.channel.Unreadable;
import org.huiyin.channel.mailbox.reading.Mail;
import org.huiyin.channel.mailbox.reading.MailAddress;
import org.huiyin.channel.mailbox.reading.MailFile;

/** What a mail means to the conversation it may belong to. */
final class MailWords {

    /** The kind of address of somebody whose mail server says that the name was forged: nobody is reached there. */
    static final String FORGED = "email-forged";

    private static final int MOST_PREFIXES = 8;
    private static final List<String> PREFIXES =
            List.of("re:", "re：", "回复:", "回复：", "答复:", "答复：", "回覆:", "回覆：", "fw:", "fwd:", "转发:", "转发：", "轉寄:", "轉寄：");

    private MailWords() {}

    static Heard of(Mail mail, Raw raw, Optional<UUID> report) {
        return switch (mail.kind()) {
            case OURS -> new Heard.Nothing("own-mail");
            case AUTOMATIC -> new Heard.Nothing("automatic");
            case DELIVERY_REPORT -> bounce(mail);
            case PERSON -> said(mail, raw, report);
        };
    }

    private static Heard bounce(Mail mail) {
        return mail.reports().stream()
                .filter(report -> report.action().equals("failed"))
                .findFirst()
                .<Heard>flatMap(report -> report.messageId()
                        .map(id -> new Heard.Bounce(id, report.isFinal(), "bounced " + report.status())))
                .orElseGet(() -> new Heard.Nothing("delivery-report"));
    }

    private static Heard said(Mail mail, Raw raw, Optional<UUID> report) {
        var from = mail.from().orElseThrow(() -> new Unreadable("mail-without-sender"));
        var subject = bare(mail.subject());
        if (mail.words().isEmpty() && subject.isEmpty() && mail.files().isEmpty()) {
            throw new Unreadable("mail-says-nothing");
        }
        boolean answers = report.isPresent() || !mail.references().isEmpty();
        boolean repeats =
                answers && !subject.equals(mail.subject()) && !mail.words().isEmpty();
        return new Incoming(
                Incoming.Change.NEW,
                mail.messageId().orElse(raw.externalId()),
                mail.references(),
                null,
                report.orElse(null),
                sender(mail, from),
                mail.words(),
                repeats ? null : subject,
                mail.files().stream().map(MailWords::file).toList(),
                null,
                null,
                mail.locale(),
                false,
                raw.sentAt());
    }

    /** A forger is somebody else than the one whose name they use, and gets no answer that would go to that one. */
    private static Incoming.Sender sender(Mail mail, MailAddress from) {
        boolean isForged = mail.authentic().filter(authentic -> !authentic).isPresent();
        var address = from.local() + "@"
                + IDN.toASCII(from.domain(), IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        return new Incoming.Sender(isForged ? FORGED : MailboxConnector.EMAIL, address, from.name());
    }

    private static Incoming.Attachment file(MailFile file) {
        return Incoming.Attachment.of(file.name().isEmpty() ? "file" : file.name(), file.mediaType(), file.bytes());
    }

    /** Without what programs put in front of the subject they answer. */
    private static String bare(String subject) {
        var bare = subject.strip();
        for (int round = 0; round < MOST_PREFIXES; round++) {
            var lower = bare.toLowerCase(Locale.ROOT);
            var prefix = PREFIXES.stream().filter(lower::startsWith).findFirst();
            if (prefix.isEmpty()) {
                return bare;
            }
            bare = bare.substring(prefix.get().length()).strip();
        }
        return bare;
    }
}
