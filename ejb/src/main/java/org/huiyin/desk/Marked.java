package org.huiyin.desk;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.huiyin.classification.Classification;

/**
 * Marks in a text the words that were looked for, whatever their case and script, and cuts out the place around the first
 * of them. What the index found by meaning or by another form of the word has no mark.
 */
final class Marked {

    private static final int LONGEST = 160;
    private static final int BEFORE = 30;
    private static final int LOOKED_THROUGH = 4_000;
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern EXCLUDED = Pattern.compile("(?<!\\S)[-−－]\\S+");

    private final List<String> wanted;

    Marked(String query) {
        var asked = EXCLUDED.matcher(query).replaceAll(" ");
        wanted = WORDS.matcher(folded(asked))
                .results()
                .flatMap(word -> parts(word.group()).stream())
                .distinct()
                .toList();
    }

    /** Pairs of characters for Chinese, because nothing parts its words. */
    private static List<String> parts(String word) {
        if (word.length() <= 2 || word.charAt(0) < 0x2E80) {
            return List.of(word);
        }
        var pairs = new ArrayList<String>();
        for (int i = 0; i + 2 <= word.length(); i++) {
            pairs.add(word.substring(i, i + 2));
        }
        return pairs;
    }

    List<SearchHit.Piece> snippet(String text) {
        var words = text.length() <= LOOKED_THROUGH ? text : text.substring(0, LOOKED_THROUGH);
        var marks = marks(words);
        int first = Math.max(0, marks.nextSetBit(0));
        int start = first <= BEFORE ? 0 : first - BEFORE;
        int end = Math.min(words.length(), start + LONGEST);
        var pieces = new ArrayList<SearchHit.Piece>();
        if (start > 0) {
            pieces.add(new SearchHit.Piece("…", false));
        }
        for (int from = start; from < end; ) {
            boolean marked = marks.get(from);
            int to = Math.min(end, marked ? marks.nextClearBit(from) : next(marks, from, end));
            pieces.add(new SearchHit.Piece(words.substring(from, to), marked));
            from = to;
        }
        if (end < text.length()) {
            pieces.add(new SearchHit.Piece("…", false));
        }
        return pieces;
    }

    private static int next(BitSet marks, int from, int end) {
        int next = marks.nextSetBit(from);
        return next < 0 ? end : next;
    }

    private BitSet marks(String text) {
        var marks = new BitSet(text.length());
        var folded = folded(text);
        for (var word : wanted) {
            for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
                if (opensWord(folded, at)) {
                    marks.set(at, at + word.length());
                }
            }
        }
        return marks;
    }

    /** Latin words are marked from their beginning; their ends vary. */
    private static boolean opensWord(String text, int at) {
        return at == 0
                || text.charAt(at) >= 0x2E80
                || !Character.isLetterOrDigit(text.charAt(at - 1))
                || text.charAt(at - 1) >= 0x2E80;
    }

    /** As long as the text itself, so that places in one are places in the other. */
    private static String folded(String text) {
        var folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = folded(text.charAt(i));
        }
        return new String(folded);
    }

    private static char folded(char c) {
        if (c < 0x80) {
            return Character.toLowerCase(c);
        }
        var known = Folds.TABLE[c];
        return known != 0 ? known : Folds.learn(c);
    }

    /** What each character is folded to, learned once. Racing writers write the same. */
    private static final class Folds {

        private static final char[] TABLE = new char[Character.MAX_VALUE + 1];

        private Folds() {}

        static char learn(char c) {
            var form = Character.isSurrogate(c)
                    ? ""
                    : Classification.folded(String.valueOf(c)).toLowerCase(Locale.ROOT);
            TABLE[c] = form.length() == 1 ? form.charAt(0) : c;
            return TABLE[c];
        }
    }
}
