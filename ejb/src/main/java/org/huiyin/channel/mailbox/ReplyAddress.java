package org.huiyin.channel.mailbox;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The address that answers about one report go to: a part behind a plus names the report, and a tag proves that we wrote it.
 * Nobody can make one for a report they were not written to about.
 *
 * @param mailbox the plain address; where the server knows no plus, answers find their report by Message-ID alone
 */
record ReplyAddress(String mailbox, byte[] key) {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LONGEST_LOCAL = 64;
    private static final int TAG_BYTES = 10;
    private static final int ID_LENGTH = 26;
    private static final int TAG_LENGTH = 16;
    private static final int UUID_BYTES = 16;
    private static final String MARK = "+r";

    /** Plain where the name of the mailbox leaves no room. */
    String about(UUID report) {
        int at = mailbox.lastIndexOf('@');
        var id = id(report);
        var local = mailbox.substring(0, at) + MARK + id + tag("r." + id);
        return local.length() <= LONGEST_LOCAL ? local + mailbox.substring(at) : mailbox;
    }

    /** The report that one of these addresses proves; forged ones are as good as none. Relays may have changed the case. */
    Optional<UUID> report(Collection<String> recipients) {
        return recipients.stream()
                .map(recipient -> recipient.toLowerCase(Locale.ROOT))
                .flatMap(recipient -> report(recipient).stream())
                .findFirst();
    }

    private Optional<UUID> report(String recipient) {
        int at = recipient.lastIndexOf('@');
        int mark = at < 0 ? -1 : recipient.lastIndexOf(MARK, at);
        if (mark < 0 || at - mark != MARK.length() + ID_LENGTH + TAG_LENGTH) {
            return Optional.empty();
        }
        var id = recipient.substring(mark + MARK.length(), at - TAG_LENGTH);
        var tag = recipient.substring(at - TAG_LENGTH, at);
        return same(tag("r." + id), tag) ? uuid(id) : Optional.empty();
    }

    String tag(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return base32(Arrays.copyOf(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), TAG_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static String id(UUID report) {
        return base32(ByteBuffer.allocate(UUID_BYTES)
                .putLong(report.getMostSignificantBits())
                .putLong(report.getLeastSignificantBits())
                .array());
    }

    private static Optional<UUID> uuid(String id) {
        var bytes = ByteBuffer.allocate(UUID_BYTES);
        int bits = 0;
        int count = 0;
        for (int i = 0; i < id.length() && bytes.hasRemaining(); i++) {
            int value = ALPHABET.indexOf(id.charAt(i));
            if (value < 0) {
                return Optional.empty();
            }
            bits = (bits << 5) | value;
            count += 5;
            if (count >= 8) {
                count -= 8;
                bytes.put((byte) (bits >> count));
            }
        }
        bytes.flip();
        return Optional.of(new UUID(bytes.getLong(), bytes.getLong()));
    }

    /** RFC 4648, in lower case and without padding. */
    private static String base32(byte[] bytes) {
        var text = new StringBuilder();
        int bits = 0;
        int count = 0;
        for (byte b : bytes) {
            bits = (bits << 8) | (b & 0xFF);
            for (count += 8; count >= 5; count -= 5) {
                text.append(ALPHABET.charAt((bits >> (count - 5)) & 31));
            }
        }
        return count == 0
                ? text.toString()
                : text.append(ALPHABET.charAt((bits << (5 - count)) & 31)).toString();
    }
}
