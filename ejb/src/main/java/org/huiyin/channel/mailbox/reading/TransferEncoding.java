package org.huiyin.channel.mailbox.reading;

import java.io.ByteArrayOutputStream;
import java.util.Locale;

/** Undoes Content-Transfer-Encoding. Never refuses: what does not belong there is passed by. */
final class TransferEncoding {

    private static final int HEX = 16;

    private TransferEncoding() {}

    static byte[] decode(Slice body, String encoding) {
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "base64" -> base64(body);
            case "quoted-printable" -> quotedPrintable(body, false);
            default -> body.bytes();
        };
    }

    /** Line breaks, blanks, missing and premature padding are all met in the wild. */
    static byte[] base64(Slice text) {
        var bytes = new ByteArrayOutputStream((text.to() - text.from()) * 3 / 4 + 3);
        int bits = 0;
        int count = 0;
        for (int at = text.from(); at < text.to(); at++) {
            int value = sextet(text.raw()[at]);
            if (value >= 0) {
                bits = (bits << 6) | value;
                count += 6;
            } else if (text.raw()[at] == '=') {
                count = 0;
            }
            if (count >= 8) {
                count -= 8;
                bytes.write(bits >> count);
            }
        }
        return bytes.toByteArray();
    }

    private static int sextet(byte b) {
        if (b >= 'A' && b <= 'Z') {
            return b - 'A';
        }
        if (b >= 'a' && b <= 'z') {
            return b - 'a' + 26;
        }
        if (b >= '0' && b <= '9') {
            return b - '0' + 52;
        }
        return switch (b) {
            case '+', '-' -> 62;
            case '/', '_' -> 63;
            default -> -1;
        };
    }

    /** @param header in headers an underscore is a blank, and there are no lines */
    static byte[] quotedPrintable(Slice text, boolean header) {
        if (header) {
            var bytes = text.bytes();
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = bytes[i] == '_' ? (byte) ' ' : bytes[i];
            }
            return escaped(bytes, '=');
        }
        var bytes = new ByteArrayOutputStream(text.to() - text.from());
        for (int at = text.from(); at < text.to(); ) {
            int end = text.endOfLine(at);
            int next = text.afterBreak(end);
            line(text.raw(), at, end, next < text.to() || next > end, bytes);
            at = next;
        }
        return bytes.toByteArray();
    }

    private static void line(byte[] raw, int from, int to, boolean broken, ByteArrayOutputStream bytes) {
        int end = to;
        while (end > from && (raw[end - 1] == ' ' || raw[end - 1] == '\t')) {
            end--;
        }
        boolean soft = end > from && raw[end - 1] == '=';
        int last = soft ? end - 1 : end;
        for (int at = from; at < last; at++) {
            int value = raw[at] == '=' && at + 2 < last ? hex(raw[at + 1], raw[at + 2]) : -1;
            if (value >= 0) {
                bytes.write(value);
                at += 2;
            } else {
                bytes.write(raw[at]);
            }
        }
        if (!soft && broken) {
            bytes.write('\n');
        }
    }

    /** Every sign followed by two hexadecimal digits is one byte. */
    static byte[] escaped(byte[] raw, char sign) {
        var bytes = new ByteArrayOutputStream(raw.length);
        for (int at = 0; at < raw.length; at++) {
            int value = raw[at] == sign && at + 2 < raw.length ? hex(raw[at + 1], raw[at + 2]) : -1;
            bytes.write(value >= 0 ? value : raw[at]);
            at += value >= 0 ? 2 : 0;
        }
        return bytes.toByteArray();
    }

    private static int hex(byte high, byte low) {
        int h = Character.digit(high, HEX);
        int l = Character.digit(low, HEX);
        return h < 0 || l < 0 ? -1 : h * HEX + l;
    }
}
