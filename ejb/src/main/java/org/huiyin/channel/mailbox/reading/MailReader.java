package org.huiyin.channel.mailbox.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads a mail.
 *
 * @param ours addresses of this installation, in lower case: mail from them is our own, come back
 * @param server the name by which the operator's mail server signs what it found out about senders
 */
public record MailReader(MailLimits limits, Set<String> ours, Optional<String> server) {

    private static final List<String> ENVELOPE =
            List.of("delivered-to", "x-original-to", "envelope-to", "x-forwarded-to");
    private static final List<String> RECIPIENTS = List.of("to", "cc");

    /** @throws UnreadableMail where it would cost more than it may */
    public Mail read(byte[] raw) {
        if (raw.length > limits.bytes()) {
            throw new UnreadableMail("mail-too-large");
        }
        var budget = new Budget(limits);
        var mail = Parts.read(raw, budget);
        if (mail.headers().isEmpty()) {
            throw new UnreadableMail("mail-without-header");
        }
        return understand(mail, budget);
    }

    private Mail understand(Part mail, Budget budget) {
        var headers = mail.headers();
        var from = headers.all("from").stream()
                .flatMap(raw -> MailAddress.all(raw).stream())
                .toList();
        var reports = mail.is("multipart/report") ? DeliveryReports.of(mail, budget) : List.<DeliveryReport>of();
        var kind = Nature.of(mail, from, reports, ours);
        var words = words(mail, budget);
        var subject = headers.words("subject");
        return new Mail(
                kind,
                from.stream().findFirst(),
                recipients(headers),
                subject,
                MessageIds.first(headers.raw("message-id")),
                references(headers),
                words,
                Tongue.of(headers, subject + words),
                files(mail, budget),
                reports,
                Authentication.of(headers, server, from));
    }

    private static List<String> recipients(Headers headers) {
        var found = new LinkedHashSet<String>();
        Stream.concat(ENVELOPE.stream(), RECIPIENTS.stream())
                .flatMap(name -> headers.all(name).stream())
                .flatMap(raw -> MailAddress.all(raw).stream())
                .forEach(address -> found.add(address.email().toLowerCase(Locale.ROOT)));
        return List.copyOf(found);
    }

    private static List<String> references(Headers headers) {
        var found = new LinkedHashSet<>(MessageIds.all(headers.raw("in-reply-to")));
        found.addAll(MessageIds.all(headers.raw("references")).reversed());
        return List.copyOf(found);
    }

    /** Every text that is meant to be read, one after the other; of alternatives only one. */
    private String words(Part mail, Budget budget) {
        var texts = new ArrayList<String>();
        collect(mail, texts, budget);
        var own = OwnWords.of(String.join("\n\n", texts));
        budget.onTime();
        return own;
    }

    private void collect(Part part, List<String> texts, Budget budget) {
        budget.onTime();
        if (part.is("multipart/alternative")) {
            alternative(part).ifPresent(chosen -> collect(chosen, texts, budget));
        } else if (!part.children().isEmpty()) {
            part.children().forEach(child -> collect(child, texts, budget));
        } else if (part.isRead()) {
            var text = part.is("text/html") ? HtmlWords.of(part.text()) : PlainWords.of(part);
            texts.add(clean(text));
        }
    }

    /** The plain one is what the person typed; some programs leave it empty, or write in it that they speak only HTML. */
    private static Optional<Part> alternative(Part part) {
        var plain = part.children().stream()
                .filter(child -> child.is("text/plain") && !child.text().isBlank())
                .findFirst();
        return plain.or(() -> part.children().stream()
                .filter(child -> !child.children().isEmpty() || child.is("text/html"))
                .reduce((first, last) -> last));
    }

    /** As long as it may be, and without what no database keeps. */
    private String clean(String text) {
        int most = limits.characters();
        var cut = text.length() <= most ? text : text.substring(0, most);
        var clean = new StringBuilder(cut.length());
        cut.codePoints()
                .filter(c -> c == '\n' || c == '\t' || (c != 0xFEFF && !Character.isISOControl(c)))
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static List<MailFile> files(Part mail, Budget budget) {
        var files = new ArrayList<MailFile>();
        for (var part : mail.leaves().toList()) {
            budget.onTime();
            if (!part.isRead() && !part.is("message/delivery-status")) {
                files.add(new MailFile(name(part), part.mediaType(), part.content()));
            }
        }
        return files;
    }

    /** A label and nothing else; what looks like a path is none. */
    private static String name(Part part) {
        var given = part.fileName().orElse(part.is("message/rfc822") ? "mail.eml" : "");
        int slash = Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\'));
        var name = given.substring(slash + 1).strip();
        return name.length() <= 200 ? name : name.substring(name.length() - 200);
    }
}
