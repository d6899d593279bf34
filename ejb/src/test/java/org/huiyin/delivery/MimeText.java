package org.huiyin.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** What stands in a mail as it was on the line. */
final class MimeText {

    private MimeText() {}

    static MimeMessage read(String raw) {
        try {
            var bytes = raw.getBytes(StandardCharsets.UTF_8);
            return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String of(String raw) {
        return part(read(raw), 0);
    }

    static String part(MimeMessage mail, int number) {
        try {
            return (String) ((Multipart) mail.getContent()).getBodyPart(number).getContent();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
