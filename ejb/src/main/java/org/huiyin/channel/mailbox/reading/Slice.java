package org.huiyin.channel.mailbox.reading;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A stretch of the raw mail. Nothing is copied until something is decoded. */
record Slice(byte[] raw, int from, int to) {

    static Slice of(byte[] raw) {
        return new Slice(raw, 0, raw.length);
    }

    Slice part(int start, int end) {
        return new Slice(raw, start, Math.max(start, end));
    }

    boolean isEmpty() {
        return from >= to;
    }

    byte[] bytes() {
        return Arrays.copyOfRange(raw, from, to);
    }

    /** One character a byte, so that nothing is lost before the charset is known. */
    String latin() {
        return new String(raw, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /** Where the line that begins there ends: before its line break, which may be CR LF, LF or a lone CR. */
    int endOfLine(int start) {
        int at = start;
        while (at < to && raw[at] != '\n' && raw[at] != '\r') {
            at++;
        }
        return at;
    }

    /** Where the next line begins. */
    int afterBreak(int end) {
        if (end >= to) {
            return to;
        }
        boolean both = raw[end] == '\r' && end + 1 < to && raw[end + 1] == '\n';
        return both ? end + 2 : end + 1;
    }

    boolean startsWith(int at, byte[] wanted) {
        if (at + wanted.length > to) {
            return false;
        }
        return Arrays.equals(raw, at, at + wanted.length, wanted, 0, wanted.length);
    }
}
