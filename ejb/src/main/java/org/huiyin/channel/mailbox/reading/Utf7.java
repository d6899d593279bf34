package org.huiyin.channel.mailbox.reading;

import java.nio.charset.StandardCharsets;

/** UTF-7 (RFC 2152), which Java does not know and some old gateways still write. */
final class Utf7 {

    private Utf7() {}

    static String decode(byte[] bytes) {
        var raw = new String(bytes, StandardCharsets.ISO_8859_1);
        var text = new StringBuilder(raw.length());
        for (int at = 0; at < raw.length(); at++) {
            int end = raw.charAt(at) == '+' ? endOfShift(raw, at + 1) : at;
            if (end == at) {
                text.append(raw.charAt(at));
            } else if (end == at + 1) {
                text.append('+');
                at = end < raw.length() && raw.charAt(end) == '-' ? end : at;
            } else {
                text.append(shifted(raw.substring(at + 1, end)));
                at = end < raw.length() && raw.charAt(end) == '-' ? end : end - 1;
            }
        }
        return text.toString();
    }

    private static int endOfShift(String raw, int from) {
        int at = from;
        while (at < raw.length() && isBase64(raw.charAt(at))) {
            at++;
        }
        return at;
    }

    private static String shifted(String base64) {
        var bytes = TransferEncoding.base64(Slice.of(base64.getBytes(StandardCharsets.ISO_8859_1)));
        return new String(bytes, 0, bytes.length - bytes.length % 2, StandardCharsets.UTF_16BE);
    }

    private static boolean isBase64(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/';
    }
}
