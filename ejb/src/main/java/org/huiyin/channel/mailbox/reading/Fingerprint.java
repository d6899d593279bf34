package org.huiyin.channel.mailbox.reading;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The name of a mail by what it says: the same however often and over whatever way it comes, and another one for another
 * mail, even where somebody gave it the same Message-ID.
 */
public final class Fingerprint {

    private static final List<String> FIELDS = List.of("message-id", "from", "date", "subject", "content-type");

    private Fingerprint() {}

    /** What servers add on the way (Received, Delivered-To …) is left out. */
    public static String of(byte[] raw, MailLimits limits) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try {
                var headers = Headers.read(Slice.of(raw), new Budget(limits));
                FIELDS.forEach(name -> digest.update((headers.raw(name) + "\n").getBytes(StandardCharsets.ISO_8859_1)));
                digest.update(headers.body().bytes());
            } catch (UnreadableMail e) {
                digest.reset();
                digest.update(raw);
            }
            return "mail:" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
