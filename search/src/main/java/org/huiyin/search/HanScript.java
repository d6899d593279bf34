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
    private static final int LAST = 0x9FFF;
    private static final int BLOCK = 256;
    private static final BitSet TRADITIONAL = new BitSet();
    private static final BitSet SIMPLIFIED = new BitSet();
    private static final int[] FOLDED = new int[LAST - FIRST + 1];

    static {
        var big5 = Charset.forName("Big5").newEncoder();
        var gb2312 = Charset.forName("GB2312").newEncoder();
        var toSimplified = Transliterator.getInstance("Traditional-Simplified");
        for (int start = FIRST; start <= LAST; start += BLOCK) {
            learnBlock(start, big5, gb2312, toSimplified);
        }
    }

    private HanScript() {}

    // The transliterator is slow to start and fast to go on: a block at a time, one character a line.
    private static void learnBlock(int start, CharsetEncoder big5, CharsetEncoder gb2312, Transliterator toSimplified) {
        var lines = new StringBuilder();
        for (int c = start; c < start + BLOCK; c++) {
            lines.append((char) c).append('\n');
            boolean han = isHan(c);
            boolean traditional = han && big5.canEncode((char) c);
            boolean simplified = han && gb2312.canEncode((char) c);
            TRADITIONAL.set(c, traditional && !simplified);
            SIMPLIFIED.set(c, simplified && !traditional);
        }
        int c = start;
        for (String folded : toSimplified.transliterate(lines.toString()).split("\n")) {
            FOLDED[c - FIRST] = folded.codePointCount(0, folded.length()) == 1 ? folded.codePointAt(0) : c;
            c++;
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

    static int simplified(int codePoint) {
        return codePoint < FIRST || codePoint > LAST ? codePoint : FOLDED[codePoint - FIRST];
    }
}
