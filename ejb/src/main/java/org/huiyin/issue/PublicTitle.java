package org.huiyin.issue;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes a title of a reporter's words. The public one loses every e-mail address, every URL and every number of five
 * digits or more, because only what could stand on a poster may leave the house.
 */
public final class PublicTitle {

    static final int LONGEST = 60;
    private static final String GAP = "…";
    private static final int SECRET_DIGITS = 5;
    private static final Pattern NAME_OF_A_SITE = Pattern.compile(
            ".{0,200}[a-z0-9-]\\.(?:com|cn|net|org|tw|hk|io|co|top|vip|shop|xyz|me|app)(?:[/?#:].{0,500})?");

    private PublicTitle() {}

    /** The first sentence, at most 60 characters as people count them, on one line. */
    static String staff(String text) {
        return shorten(firstSentence(oneLine(text)));
    }

    static String of(String text) {
        return shorten(firstSentence(withoutNumbers(withoutLinks(oneLine(text)))));
    }

    /** Whether a text may be shown to the public as it is: a title that staff wrote, a reason taken from words of people. */
    public static boolean isPublic(String text) {
        return withoutNumbers(withoutLinks(text)).equals(text);
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** Token by token: whatever holds an @ or looks like an address on the web goes as a whole. */
    private static String withoutLinks(String text) {
        var kept = new StringBuilder(text.length());
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !isAddressCharacter(text.charAt(i))) {
                var token = text.substring(start, i);
                kept.append(isAddress(token) ? GAP : token);
                if (i < text.length()) {
                    kept.append(text.charAt(i));
                }
                start = i + 1;
            }
        }
        return kept.toString();
    }

    private static boolean isAddressCharacter(char c) {
        return c > ' ' && c < 0x7F && c != '"' && c != '<' && c != '>' && c != '(' && c != ')';
    }

    private static boolean isAddress(String token) {
        var lower = token.toLowerCase(Locale.ROOT);
        return token.indexOf('@') >= 0
                || lower.contains("://")
                || lower.startsWith("www.")
                || NAME_OF_A_SITE.matcher(lower).matches();
    }

    /** Digits count across single blanks and hyphens: 138-0013-8000 is one number. Any script's digits. */
    private static String withoutNumbers(String text) {
        var kept = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int end = endOfNumber(text, i);
            if (end > i && digits(text, i, end) >= SECRET_DIGITS) {
                kept.append(GAP);
                i = end;
            } else {
                kept.append(text, i, Math.max(end, i + 1));
                i = Math.max(end, i + 1);
            }
        }
        return kept.toString();
    }

    private static int endOfNumber(String text, int start) {
        int end = start;
        int i = start;
        while (i < text.length() && (Character.isDigit(text.charAt(i)) || (i > start && isJoint(text, i)))) {
            if (Character.isDigit(text.charAt(i))) {
                end = i + 1;
            }
            i++;
        }
        return end;
    }

    private static boolean isJoint(String text, int i) {
        char c = text.charAt(i);
        return (c == ' ' || c == '-' || c == '.' || c == ',' || c == '_')
                && i + 1 < text.length()
                && Character.isDigit(text.charAt(i - 1))
                && Character.isDigit(text.charAt(i + 1));
    }

    private static int digits(String text, int start, int end) {
        return (int)
                text.substring(start, end).chars().filter(Character::isDigit).count();
    }

    private static String firstSentence(String text) {
        for (int i = 3; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean latinEnd =
                    (c == '.' || c == '!' || c == '?') && (i + 1 == text.length() || text.charAt(i + 1) == ' ');
            if (latinEnd || c == '。' || c == '！' || c == '？' || c == '；') {
                return text.substring(0, c == '？' || c == '?' ? i + 1 : i);
            }
        }
        return text;
    }

    private static String shorten(String text) {
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int end = characters.next(LONGEST);
        return end == BreakIterator.DONE || end == text.length()
                ? text.strip()
                : text.substring(0, characters.previous()).strip() + GAP;
    }
}
