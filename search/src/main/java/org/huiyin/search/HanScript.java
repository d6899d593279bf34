package org.huiyin.search;

import com.ibm.icu.text.Transliterator;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.BitSet;

/**
 * The two scripts of Chinese, character by character.
 *
 * <p>Which characters exist in one script only is read off the national character sets: Big5 holds traditional, GB 2312
 * simplified Chinese. The folding is ICU's {@code Traditional-Simplified}, read out once into a table: the transliterator
 * itself takes a lock around every text.
 */
final class HanScript {

    private static final int FIRST = 0x3400;
    private static final int LAST = 0xFAFF;
    private static final BitSet TRADITIONAL = new BitSet();
    private static final BitSet SIMPLIFIED = new BitSet();
    private static final char[] FOLDED = new char[LAST - FIRST + 1];

    static {
        var big5 = Charset.forName("Big5").newEncoder();
        var gb2312 = Charset.forName("GB2312").newEncoder();
        var toSimplified = Transliterator.getInstance("Traditional-Simplified");
        for (int c = FIRST; c <= LAST; c++) {
            FOLDED[c - FIRST] = (char) c;
            if (Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN) {
                learn((char) c, big5, gb2312, toSimplified);
            }
        }
    }

    private HanScript() {}

    private static void learn(char c, CharsetEncoder big5, CharsetEncoder gb2312, Transliterator toSimplified) {
        boolean traditional = big5.canEncode(c);
        boolean simplified = gb2312.canEncode(c);
        TRADITIONAL.set(c, traditional && !simplified);
        SIMPLIFIED.set(c, simplified && !traditional);
        String folded = toSimplified.transliterate(String.valueOf(c));
        if (folded.length() == 1) {
            FOLDED[c - FIRST] = folded.charAt(0);
        }
    }

    static boolean isHan(int codePoint) {
        return codePoint >= 0x2E80 && Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    }

    static boolean onlyTraditional(int codePoint) {
        return TRADITIONAL.get(codePoint);
    }

    static boolean onlySimplified(int codePoint) {
        return SIMPLIFIED.get(codePoint);
    }

    static char simplified(char c) {
        return c < FIRST || c > LAST ? c : FOLDED[c - FIRST];
    }
}
