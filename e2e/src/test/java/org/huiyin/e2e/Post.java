package org.huiyin.e2e;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The mail that arrived. */
record Post(Supplier<List<Letter>> arrived) {

    /** As long as a mail may take, and a little more. */
    private static final Duration PATIENCE = Duration.ofSeconds(70);

    /** At that mail server. */
    Post(GreenMail server) {
        this(() -> Arrays.stream(server.getReceivedMessages()).map(Post::letter).toList());
    }

    record Letter(String to, String text) {

        /** The path of the first link that begins so. */
        String link(String beginning) {
            var link = Pattern.compile("https?://[^\\s/]+(" + Pattern.quote(beginning) + "[^\\s>)]*)")
                    .matcher(text);
            if (!link.find()) {
                throw new IllegalStateException("No link " + beginning + " in: " + text);
            }
            return link.group(1);
        }
    }

    /** Letters that hold these words, once there are as many as that. */
    List<Letter> with(String words, int count) {
        await().atMost(PATIENCE).until(() -> with(words).size() >= count);
        return with(words);
    }

    List<Letter> with(String words) {
        return arrived.get().stream()
                .filter(letter -> letter.text().contains(words))
                .toList();
    }

    private static Letter letter(MimeMessage message) {
        try {
            Address to = message.getAllRecipients()[0];
            return new Letter(to.toString(), plain(message.getContent()));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text part, which a person without HTML would read. */
    private static String plain(Object content) throws MessagingException, IOException {
        if (content instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                if (part.isMimeType("text/plain") || part.isMimeType("multipart/*")) {
                    return plain(part.getContent());
                }
            }
        }
        return content.toString();
    }
}
