package org.huiyin.channel.mailbox.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.huiyin.shared.Checks;

/** A name and an address out of a header. The address is well formed; whether it is the sender's own is another question. */
public record MailAddress(String name, String email) {

    private static final int LONGEST_NAME = 200;
    private static final int MOST = 100;

    /** All that are addresses, in order; what is none is passed by. */
    static List<MailAddress> all(String raw) {
        var found = new ArrayList<MailAddress>();
        int start = 0;
        boolean quoted = false;
        int comment = 0;
        for (int at = 0; at <= raw.length() && found.size() < MOST; at++) {
            char c = at < raw.length() ? raw.charAt(at) : ',';
            if (at < raw.length() && c == '\\') {
                at++;
                continue;
            }
            quoted = (c == '"' && comment == 0) != quoted;
            comment += quoted ? 0 : c == '(' ? 1 : c == ')' && comment > 0 ? -1 : 0;
            boolean ends = (c == ',' || c == ';') && !quoted && comment == 0;
            if (ends || at == raw.length()) {
                one(raw.substring(Math.min(start, raw.length()), Math.min(at, raw.length())), found);
                start = at + 1;
            }
        }
        return found;
    }

    public String domain() {
        return email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    public String local() {
        return email.substring(0, email.lastIndexOf('@')).toLowerCase(Locale.ROOT);
    }

    private static void one(String text, List<MailAddress> found) {
        int open = text.lastIndexOf('<');
        int close = open < 0 ? -1 : text.indexOf('>', open);
        var email = open < 0 ? uncommented(text) : text.substring(open + 1, close < 0 ? text.length() : close);
        var name = open < 0 ? "" : text.substring(0, open);
        email = email.strip();
        if (Checks.isEmail(email)) {
            found.add(new MailAddress(clean(name), email));
        }
    }

    private static String uncommented(String text) {
        int colon = text.lastIndexOf(':');
        var plain = colon < 0 ? text : text.substring(colon + 1);
        int comment = plain.indexOf('(');
        return comment < 0 ? plain : plain.substring(0, comment);
    }

    private static String clean(String raw) {
        var plain = HeaderWords.decode(raw.strip()).replace("\\\"", "\"").strip();
        if (plain.length() > 1 && plain.startsWith("\"") && plain.endsWith("\"")) {
            plain = plain.substring(1, plain.length() - 1).strip();
        }
        int most = Math.min(LONGEST_NAME, plain.codePointCount(0, plain.length()));
        return plain.substring(0, plain.offsetByCodePoints(0, most));
    }
}
