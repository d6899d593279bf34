package org.huiyin.channel.mailbox.reading;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The words of a header (RFC 2047). Many senders cut a word in the middle of a character, so neighbours of one charset are
 * joined as bytes before they are decoded; many send no encoding at all, so the rest is guessed.
 */
final class HeaderWords {

    private static final int LONGEST_CHARSET = 40;

    private final String raw;
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private @Nullable String charset;
    private int at;

    private HeaderWords(String raw) {
        this.raw = raw;
    }

    static String decode(String raw) {
        return oneLine(new HeaderWords(raw).read());
    }

    private String read() {
        while (at < raw.length()) {
            int start = raw.indexOf("=?", at);
            if (start < 0) {
                plain(raw.substring(at));
                break;
            }
            if (!word(start)) {
                plain(raw.substring(at, start + 2));
                at = start + 2;
            }
        }
        flush();
        return text.toString();
    }

    /** Takes the encoded word that begins there, if it is one. */
    private boolean word(int start) {
        int first = raw.indexOf('?', start + 2);
        if (first < 0 || first - start > LONGEST_CHARSET || first + 2 >= raw.length() || raw.charAt(first + 2) != '?') {
            return false;
        }
        int end = raw.indexOf("?=", first + 3);
        char encoding = Character.toUpperCase(raw.charAt(first + 1));
        if (end < 0 || (encoding != 'B' && encoding != 'Q')) {
            return false;
        }
        between(raw.substring(at, start));
        take(name(raw.substring(start + 2, first)), bytes(encoding, raw.substring(first + 3, end)));
        at = end + 2;
        return true;
    }

    /** White space between two encoded words is no part of the text. */
    private void between(String gap) {
        if (charset == null || !gap.isBlank()) {
            plain(gap);
        }
    }

    private void take(String name, byte[] bytes) {
        if (!name.equals(charset)) {
            flush();
        }
        charset = name;
        pending.writeBytes(bytes);
    }

    private void plain(String words) {
        if (!words.isEmpty()) {
            flush();
            text.append(Charsets.decode(words.getBytes(StandardCharsets.ISO_8859_1), null));
        }
    }

    private void flush() {
        if (charset != null) {
            text.append(Charsets.decode(pending.toByteArray(), charset));
            pending.reset();
            charset = null;
        }
    }

    /** RFC 2231 allows a language behind the charset. */
    private static String name(String charset) {
        int star = charset.indexOf('*');
        return (star < 0 ? charset : charset.substring(0, star)).toLowerCase(Locale.ROOT);
    }

    private static byte[] bytes(char encoding, String text) {
        var ascii = Slice.of(text.getBytes(StandardCharsets.ISO_8859_1));
        return encoding == 'B' ? TransferEncoding.base64(ascii) : TransferEncoding.quotedPrintable(ascii, true);
    }

    /** A header is one line, whatever was encoded into it. */
    private static String oneLine(String words) {
        var line = new StringBuilder(words.length());
        words.codePoints().forEach(c -> line.appendCodePoint(isControl(c) ? ' ' : c));
        return line.toString().strip();
    }

    /** Also what turns the direction of writing: a subject must not read differently from what it is. */
    private static boolean isControl(int c) {
        return Character.isISOControl(c)
                || c == 0x2028
                || c == 0x2029
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }
}
