package org.huiyin.bench.mail;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.huiyin.bench.load.Voices;

/**
 * Mails as people's programs write them: plain or with an HTML part, in UTF-8 or GBK, some with the mail they answer below
 * and some with a picture. The same for the same seed, but for a mark that makes each run new to the product.
 */
final class Mails {

    static final String NOW = ZonedDateTime.now(ZoneOffset.UTC)
            .format(DateTimeFormatter.ofPattern("dd-MMM-yyyy HH:mm:ss Z", Locale.ROOT));

    private static final Charset GBK = Charset.forName("GBK");
    private static final int PICTURE_BYTES = 40_000;

    private final Voices voices;
    private final String mark;

    Mails(long seed, String mark) {
        this.voices = new Voices(seed);
        this.mark = mark;
    }

    List<byte[]> several(int count) {
        var mails = new ArrayList<byte[]>();
        for (int number = 0; number < count; number++) {
            mails.add(mail(number, voices.words()));
        }
        return mails;
    }

    byte[] mail(int number, String text) {
        var head = "From: =?utf-8?B?" + base64("顾客", StandardCharsets.UTF_8) + "?= <mail-" + mark + "-" + number
                + "@example.org>\r\nTo: support@shop.example\r\nMessage-ID: <" + mark + "." + number
                + "@example.org>\r\nSubject: =?utf-8?B?" + base64("反馈", StandardCharsets.UTF_8)
                + "?=\r\nMIME-Version: 1.0\r\n";
        return (head + body(number, text)).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String body(int number, String text) {
        return switch (number % 4) {
            case 0 -> part("text/plain; charset=utf-8", text, StandardCharsets.UTF_8);
            case 1 -> part("text/plain; charset=gb2312", text + "\r\n\r\n在 2026年，店铺 <a@shop.example> 写道：\r\n> 你好", GBK);
            case 2 ->
                "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\n"
                        + part("text/plain; charset=utf-8", text, StandardCharsets.UTF_8) + "\r\n--b\r\n"
                        + part("text/html; charset=utf-8", "<p>" + text + "</p>", StandardCharsets.UTF_8)
                        + "\r\n--b--\r\n";
            default ->
                "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
                        + part("text/plain; charset=utf-8", text, StandardCharsets.UTF_8)
                        + "\r\n--b\r\nContent-Type: application/pdf; name=order.pdf\r\n"
                        + "Content-Disposition: attachment; filename=order.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + Base64.getMimeEncoder().encodeToString(new byte[PICTURE_BYTES]) + "\r\n--b--\r\n";
        };
    }

    private static String part(String type, String text, Charset charset) {
        return "Content-Type: " + type + "\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(text.getBytes(charset)) + "\r\n";
    }

    private static String base64(String text, Charset charset) {
        return Base64.getEncoder().encodeToString(text.getBytes(charset));
    }
}
