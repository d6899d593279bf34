package org.huiyin.channel.mailbox.reading;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Mails as bytes, as they stand on the wire. */
public final class Mails {

    private Mails() {}

    /** ASCII with the line breaks of the wire. */
    public static byte[] raw(String text) {
        return text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] join(byte[]... pieces) {
        var all = new ByteArrayOutputStream();
        for (var piece : pieces) {
            all.writeBytes(piece);
        }
        return all.toByteArray();
    }

    public static byte[] plain(String from, String id, String subject, String text) {
        return join(
                raw("""
                        From: %s
                        To: support@shop.example
                        Message-ID: <%s>
                        Subject: %s
                        Date: Sun, 22 Nov 2026 09:00:00 +0800
                        MIME-Version: 1.0
                        Content-Type: text/plain; charset=utf-8
                        Content-Transfer-Encoding: 8bit

                        """.formatted(from, id, encoded(subject, StandardCharsets.UTF_8))),
                text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** An encoded word of RFC 2047. */
    public static String encoded(String text, Charset charset) {
        return "=?" + charset.name() + "?B?" + base64(text, charset) + "?=";
    }

    public static String base64(String text, Charset charset) {
        return Base64.getEncoder().encodeToString(text.getBytes(charset));
    }

    /** Body bytes under a content type, with a header around. */
    public static byte[] typed(String contentType, byte[] body) {
        return join(raw("""
                        From: =?utf-8?B?5p6X5bCP5aeQ?= <lin@example.com>
                        To: support@shop.example
                        Message-ID: <typed@example.com>
                        Subject: hello
                        Content-Type: %s
                        Content-Transfer-Encoding: 8bit

                        """.formatted(contentType)), body);
    }
}
