package org.huiyin.simulator;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A mail provider: the shop's mailbox, read by IMAP, and a server that takes mails for everybody by SMTP. A limit is
 * greylisting, and a lost answer the line that breaks after the last dot.
 */
public final class MailSimulator implements AutoCloseable {

    public static final String ADDRESS = "support@shop.example";

    private static final String HOST = "127.0.0.1";
    private static final String USER = "support";
    private static final String PASSWORD = "simulated-secret";
    private static final String DOMAIN = "@shop.example";
    private static final int TOO_DEEP = 40;

    private final Clock clock;
    private final GreenMail server;
    private final GreenMailUser mailbox;
    private final MailDoor door;
    private final Whims whims = Whims.usualAnd(Mischief.BOUNCE);
    private final List<Sent> sent = new ArrayList<>();
    private final AtomicLong number = new AtomicLong();

    /**
     * A mail that arrived at a person.
     *
     * @param replyTo where their answer goes
     */
    public record Sent(String to, String subject, String text, String replyTo, String messageId) {}

    /** @param firstPort 0 for any that are free, else SMTP takes this one and IMAP the next */
    public MailSimulator(int firstPort, Clock clock) {
        this.clock = clock;
        server = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, HOST, ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(firstPort == 0 ? 0 : firstPort + 1, HOST, ServerSetup.PROTOCOL_IMAP)
        });
        server.start();
        mailbox = server.setUser(ADDRESS, USER, PASSWORD);
        server.getUserManager().setMessageDeliveryHandler(this::take);
        door = new MailDoor(firstPort, server.getSmtp().getPort(), whims::isNow);
    }

    public int smtpPort() {
        return door.port();
    }

    public int imapPort() {
        return server.getImap().getPort();
    }

    /** What an operator gives on the page of the channel. */
    public Map<String, String> account() {
        var account = new LinkedHashMap<String, String>();
        account.put("imap-host", HOST);
        account.put("imap-port", Integer.toString(imapPort()));
        account.put("imap-encryption", "none");
        account.put("imap-user", USER);
        account.put("imap-password", PASSWORD);
        account.put("address", ADDRESS);
        account.put("plus", "yes");
        return account;
    }

    /** The settings with which mails of the product leave over here. */
    Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("huiyin.mail.smtp.host", HOST);
        settings.put("huiyin.mail.smtp.port", Integer.toString(smtpPort()));
        settings.put("huiyin.mail.smtp.starttls", "no");
        settings.put("huiyin.mail.from", "Shop <hello" + DOMAIN + ">");
        return settings;
    }

    public void misbehave(Mischief how) {
        whims.add(how);
    }

    Whims whims() {
        return whims;
    }

    /** What arrived at people, oldest first. */
    public List<Sent> sent() {
        synchronized (sent) {
            return List.copyOf(sent);
        }
    }

    public void says(String from, String name, String subject, String text) {
        deliver(head(from, name, subject) + plain(text));
    }

    /** Answers the last mail that came, as a mail program does. */
    public void answers(String from, String text) {
        var last = sent().stream()
                .filter(mail -> mail.to().equals(from))
                .reduce((one, later) -> later)
                .orElseThrow();
        var thread = "In-Reply-To: " + last.messageId() + "\nReferences: " + last.messageId() + "\n";
        var quoted = text + "\n\n> " + last.text().strip().replace("\n", "\n> ");
        deliver(head(from, "", "Re: " + last.subject(), last.replyTo()) + thread + plain(quoted));
    }

    public void sendsPicture(String from, String name, String subject, String text, byte[] png) {
        deliver(head(from, name, subject) + "Content-Type: multipart/mixed; boundary=\"part\"\n\n--part\n" + plain(text)
                + "\n--part\nContent-Type: image/png; name=\"photo.png\"\n"
                + "Content-Disposition: attachment; filename=\"photo.png\"\nContent-Transfer-Encoding: base64\n\n"
                + Base64.getMimeEncoder().encodeToString(png) + "\n--part--\n");
    }

    /** A mail of parts in parts without end, as one makes them to stop a reader. */
    public void sendsBroken(String from) {
        var mail = new StringBuilder(head(from, "", "Invoice"));
        for (int i = 0; i < TOO_DEEP; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b" + i + "\n\n--b" + i + "\n");
        }
        deliver(mail.append("\nhello").toString());
    }

    @Override
    public void close() {
        door.close();
        server.stop();
    }

    private GreenMailUser take(MovingMessage arrived, MailAddress to) throws MessagingException, UserException {
        var address = to.getEmail();
        if (address.endsWith(DOMAIN)) {
            return mailbox;
        }
        var message = arrived.getMessage();
        if (whims.isNow(Mischief.BOUNCE)) {
            sendBack(address, message.getMessageID());
        } else {
            note(message, address);
        }
        var known = server.getUserManager().getUserByEmail(address);
        return known == null ? server.getUserManager().createUser(address, address, address) : known;
    }

    private void note(MimeMessage message, String to) throws MessagingException {
        var replyTo = message.getReplyTo()[0].toString().replaceAll(".*<|>.*", "");
        synchronized (sent) {
            sent.add(
                    new Sent(to, String.valueOf(message.getSubject()), text(message), replyTo, message.getMessageID()));
        }
    }

    /** RFC 3464: the address is none, says the server that was asked next. */
    private void sendBack(String to, @Nullable String messageId) {
        deliver("""
                Return-Path: <>
                From: MAILER-DAEMON@mx.mail.example
                To: %s
                Subject: Undelivered Mail Returned to Sender
                Content-Type: multipart/report; report-type=delivery-status; boundary=part

                --part
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.mail.example

                Final-Recipient: rfc822; %s
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 User unknown

                --part
                Content-Type: text/rfc822-headers

                Message-ID: %s

                --part--
                """.formatted(ADDRESS, to, messageId));
    }

    private String head(String from, String name, String subject) {
        return head(from, name, subject, ADDRESS);
    }

    private String head(String from, String name, String subject, String to) {
        return "Return-Path: <" + from + ">\nFrom: " + word(name) + " <" + from + ">\nTo: <" + to + ">\nSubject: "
                + word(subject) + "\nDate: "
                + DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atZone(ZoneOffset.UTC))
                + "\nMessage-ID: <" + number.incrementAndGet()
                + "." + clock.millis() + "@mail.example>\nMIME-Version: 1.0\n";
    }

    private static String plain(String text) {
        return "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
                + Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "\n";
    }

    /** RFC 2047; short enough here to stand in one piece. */
    private static String word(String text) {
        return text.isEmpty()
                ? ""
                : "=?UTF-8?B?" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "?=";
    }

    private void deliver(String mail) {
        var bytes = mail.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        int copies = whims.isNow(Mischief.REPEAT) ? 2 : 1;
        try {
            for (int i = 0; i < copies; i++) {
                var session = Session.getInstance(new Properties());
                mailbox.deliver(new MimeMessage(session, new ByteArrayInputStream(bytes)));
            }
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a person reads whose mail program shows no HTML. */
    private static String text(Part part) throws MessagingException {
        try {
            if (part.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    if (parts.getBodyPart(i).isMimeType("text/plain")
                            || parts.getBodyPart(i).isMimeType("multipart/*")) {
                        return text(parts.getBodyPart(i));
                    }
                }
            }
            return String.valueOf(part.getContent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
