package org.huiyin.channel.mailbox.reading;

import static org.huiyin.channel.mailbox.reading.Mails.join;
import static org.huiyin.channel.mailbox.reading.Mails.raw;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Mails that were made, or broken, so that reading them hurts. */
public final class HostileMails {

    private static final String HEAD = "From: mallory@example.com\nTo: support@shop.example\nSubject: x\n";

    private HostileMails() {}

    /** What must wait in quarantine, with the reason it waits for. */
    public static Map<String, Map.Entry<String, byte[]>> unreadable() {
        return unreadable(10_000, 200_000);
    }

    /** The same in a size that a mail server survives which reads them carelessly. */
    public static Map<String, Map.Entry<String, byte[]>> unreadable(int depth, int parts) {
        var mails = new LinkedHashMap<String, Map.Entry<String, byte[]>>();
        mails.put("multiparts in each other", Map.entry("mail-too-deep", nested(depth)));
        mails.put("many parts", Map.entry("mail-too-many-parts", parts(parts)));
        mails.put("a header without end", Map.entry("mail-too-much-header", endlessHeader()));
        mails.put("a header of many fields", Map.entry("mail-too-much-header", manyFields(5000)));
        mails.put("only noise", Map.entry("mail-without-header", noise()));
        mails.put("nothing", Map.entry("mail-without-header", new byte[0]));
        return mails;
    }

    /** What takes a clumsy reader for ever, and is read all the same. */
    public static Map<String, byte[]> slow() {
        var mails = new LinkedHashMap<String, byte[]>();
        mails.put("one long address", text("http://a" + ".a".repeat(500_000)));
        mails.put("quotes in quotes", text(">".repeat(1_000_000)));
        mails.put("signatures", text("-- x\n".repeat(200_000)));
        mails.put("attributions", text("On 1\n".repeat(200_000)));
        mails.put("copied headers", text("From: a\n".repeat(120_000)));
        mails.put("deep html", html("<div>".repeat(200_000) + "<p>hello"));
        mails.put("html that never closes", html("<a><b>".repeat(400_000)));
        mails.put("tables in tables", html("<table><tr><td>".repeat(60_000)));
        mails.put(
                "encoded words", join(raw("From: m@example.com\nSubject: " + "=?utf-8?Q?".repeat(6000) + "\n\nhello")));
        mails.put(
                "half an encoded word",
                join(raw("From: m@example.com\nSubject: " + "=?".repeat(30_000) + "\n\nhello")));
        mails.put("addresses", join(raw("From: " + "a,".repeat(30_000) + "\nSubject: x\n\nhello")));
        mails.put("parameters", join(raw(HEAD + "Content-Type: text/plain; " + "a=b;".repeat(15_000) + "\n\nhello")));
        return mails;
    }

    private static byte[] text(String body) {
        return join(raw(HEAD + "Content-Type: text/plain\n\n"), raw(body));
    }

    private static byte[] html(String body) {
        return join(raw(HEAD + "Content-Type: text/html\n\n"), raw(body));
    }

    public static byte[] nested(int depth) {
        var mail = new StringBuilder(HEAD);
        for (int i = 0; i < depth; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        return raw(mail.append("\nhello").toString());
    }

    public static byte[] parts(int count) {
        return join(
                raw(HEAD + "Content-Type: multipart/mixed; boundary=b\n\n"),
                raw("--b\n\nx\n".repeat(count)),
                raw("--b--\n"));
    }

    private static byte[] endlessHeader() {
        return raw("Subject: x\n" + " and so on\n".repeat(20_000));
    }

    private static byte[] manyFields(int count) {
        return raw(HEAD + "X-A: 1\n".repeat(count) + "\nhello");
    }

    private static byte[] noise() {
        return "\u0000\u0001\u0002\u0003 not a mail".getBytes(StandardCharsets.ISO_8859_1);
    }
}
