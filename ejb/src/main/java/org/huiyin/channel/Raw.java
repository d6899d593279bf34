package org.huiyin.channel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * One thing as it came, not interpreted yet.
 *
 * @param externalId the same whenever the vendor sends the same thing again, and never for another
 * @param sentAt when the vendor says it was sent; with {@code sequence} the order in which things are understood
 */
public record Raw(String externalId, String contentType, byte[] body, Instant sentAt, long sequence) {

    private static final int LONGEST_ID = 150;

    public Raw {
        externalId = externalId.length() <= LONGEST_ID ? externalId : "sha256:" + sha256(bytes(externalId));
    }

    /** For what names itself by nothing: the same bytes are the same thing. */
    public static Raw unnamed(String contentType, byte[] body, Instant at) {
        return new Raw("sha256:" + sha256(body), contentType, body, at, 0);
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
