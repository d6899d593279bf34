package org.huiyin.channel.mailbox;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.huiyin.channel.Outgoing;
import org.huiyin.channel.Spot;
import org.huiyin.shared.Checks;
import org.jspecify.annotations.Nullable;

/** A mail that keeps the Message-ID it was given, however often it is sent. */
final class FixedIdMessage extends MimeMessage {

    private static final String UTF_8 = "UTF-8";
    private static final Pattern MESSAGE_ID = Pattern.compile("<[\\x21-\\x3B\\x3D\\x3F-\\x7E]{3,240}>");

    private final String messageId;

    private FixedIdMessage(String messageId) {
        super(Session.getInstance(new Properties()));
        this.messageId = messageId;
    }

    /** @throws IllegalArgumentException where something would become a header or a second recipient */
    static FixedIdMessage of(Outgoing outgoing, Sender from, Optional<String> replyTo, Instant at)
            throws MessagingException {
        var message = new FixedIdMessage(oneLine(outgoing.messageId()));
        message.setFrom(from.address());
        message.setRecipient(Message.RecipientType.TO, address(outgoing.address()));
        message.setSubject(oneLine(outgoing.subject()), UTF_8);
        message.setSentDate(Date.from(at));
        if (replyTo.isPresent()) {
            message.setReplyTo(new Address[] {from.address(replyTo.get())});
        }
        if (!outgoing.typed()) {
            // RFC 3834: only what no person wrote. Other machines do not answer it then.
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("X-Auto-Response-Suppress", "All");
        }
        message.setHeader("X-Huiyin", "1");
        message.answer(outgoing.spot());
        message.setHeader("Content-Language", oneLine(outgoing.locale()));
        var unsubscribe = outgoing.unsubscribe();
        if (unsubscribe != null) {
            message.setHeader("List-Unsubscribe", "<" + oneLine(unsubscribe.toASCIIString()) + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.setContent(body(outgoing));
        message.saveChanges();
        return message;
    }

    /** Built, never parsed: in a parsed address a comma makes a second recipient. */
    static InternetAddress address(String email) {
        if (!Checks.isEmail(email)) {
            throw new IllegalArgumentException("Not an address");
        }
        var address = new InternetAddress();
        address.setAddress(email);
        return address;
    }

    /** Mail programs show it below the mail that it answers. */
    private void answer(@Nullable Spot spot) throws MessagingException {
        var answered = spot == null ? null : spot.key();
        if (answered != null && MESSAGE_ID.matcher(answered).matches()) {
            setHeader("In-Reply-To", answered);
            setHeader("References", answered);
        }
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    private static MimeMultipart body(Outgoing outgoing) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(outgoing.text(), UTF_8);
        var parts = new MimeMultipart("alternative", text);
        var html = outgoing.html();
        if (html != null) {
            var richText = new MimeBodyPart();
            richText.setText(html, UTF_8, "html");
            parts.addBodyPart(richText);
        }
        return parts;
    }

    private static String oneLine(String text) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A header is one line");
        }
        return text;
    }
}
