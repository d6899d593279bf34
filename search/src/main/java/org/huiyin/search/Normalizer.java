package org.huiyin.search;

import com.ibm.icu.text.Normalizer2;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The one form in which texts are compared, the same for what is indexed and for what is asked.
 *
 * <p>Compatibility forms, case and script are folded (NFKC, lower case, traditional to simplified); addresses of pages,
 * browsers' self-descriptions, headings of report templates and invisible characters are taken out. Every step takes time
 * linear in the text.
 */
public final class Normalizer {

    /** What lies beyond is not compared; four times the longest text that a report may have. */
    static final int MAX_CHARACTERS = 20_000;

    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

    private Normalizer() {}

    /** Never longer than 20,000 characters; line ends and runs of white space become one blank. */
    public static String normalize(String text) {
        String visible = visible(Compounds.marked(NFKC.normalize(cut(text))));
        return cut(Clutter.strip(visible).strip());
    }

    /** A normalised text for those who read words instead of terms: the parts of compound words stand apart. */
    public static String apart(String normalized) {
        return Compounds.apart(normalized);
    }

    /** {@link #normalize} for those who look for words in the text: compound words stay whole. */
    public static String folded(String text) {
        return Compounds.joined(normalize(text));
    }

    /**
     * Equal for texts that are the same but for case, script, white space and punctuation; empty when nothing is left.
     * Signs between digits stay ({@code 3.5} is not {@code 35}), and so do symbols such as ¥, % and emoji.
     */
    public static String fingerprint(String text) {
        return fingerprintOf(normalize(text));
    }

    static String fingerprintOf(String normalized) {
        String essence = essence(normalized);
        return essence.isEmpty() ? "" : digest(essence);
    }

    /** The letters, digits and symbols of a normalised text. */
    static String essence(String normalized) {
        var essence = new StringBuilder(normalized.length());
        boolean gap = false;
        for (int i = 0; i < normalized.length(); ) {
            int c = normalized.codePointAt(i);
            i += Character.charCount(c);
            if (!counts(c)) {
                gap = true;
                continue;
            }
            if (gap && Character.isDigit(c) && endsInDigit(essence)) {
                essence.append(separatorBefore(normalized, i - Character.charCount(c)));
            }
            gap = false;
            essence.appendCodePoint(c);
        }
        return essence.toString();
    }

    private static char separatorBefore(String text, int at) {
        char before = text.charAt(at - 1);
        return Character.isWhitespace(before) || Character.isLowSurrogate(before) ? ' ' : before;
    }

    private static boolean endsInDigit(StringBuilder essence) {
        return !essence.isEmpty() && Character.isDigit(essence.charAt(essence.length() - 1));
    }

    private static boolean counts(int c) {
        if (Character.isLetterOrDigit(c) || c == '%') {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.CURRENCY_SYMBOL, Character.MATH_SYMBOL, Character.OTHER_SYMBOL -> true;
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    static String digest(String essence) {
        try {
            var sha = MessageDigest.getInstance("SHA-256").digest(essence.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Without control, format and unassigned characters; lower case; simplified; line ends kept for {@link Clutter}. */
    private static String visible(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints()
                .filter(Normalizer::isVisible)
                .forEach(c -> out.appendCodePoint(HanScript.simplified(Character.toLowerCase(c))));
        return out.toString();
    }

    private static boolean isVisible(int c) {
        if (c == '\n' || c == '\t' || c == '\r') {
            return true;
        }
        // Variation selectors and the Hangul fillers are no format characters, and yet cannot be seen.
        if (c >= 0xFE00 && c <= 0xFE0F || c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0) {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> false;
            case Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private static String cut(String text) {
        if (text.length() <= MAX_CHARACTERS) {
            return text;
        }
        boolean splitsPair = Character.isHighSurrogate(text.charAt(MAX_CHARACTERS - 1));
        return text.substring(0, splitsPair ? MAX_CHARACTERS - 1 : MAX_CHARACTERS);
    }
}
