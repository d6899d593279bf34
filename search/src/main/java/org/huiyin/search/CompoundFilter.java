package org.huiyin.search;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** A word made of several is the joined word and, at the same place, each of its parts. */
final class CompoundFilter extends TokenFilter {

    static final String PART = "<PART>";
    private static final int MAX_PARTS = 32;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private final Deque<String> parts = new ArrayDeque<>();

    CompoundFilter(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        String part = parts.poll();
        if (part != null) {
            term.setEmpty().append(part);
            increment.setPositionIncrement(0);
            type.setType(PART);
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        takeApart(term.toString());
        return true;
    }

    private void takeApart(String word) {
        if (word.indexOf(Compounds.JOINT) < 0 && word.indexOf('.') < 0) {
            return;
        }
        int start = 0;
        for (int i = 0; i <= word.length(); i++) {
            if (i == word.length() || isBoundary(word, i)) {
                if (i > start && i - start < word.length() && parts.size() < MAX_PARTS) {
                    parts.add(word.substring(start, i));
                }
                start = i + 1;
            }
        }
        term.setEmpty().append(Compounds.joined(word));
    }

    /** The dot in 3.5 belongs to the number. */
    private static boolean isBoundary(String word, int at) {
        char c = word.charAt(at);
        boolean last = at + 1 == word.length();
        return c == Compounds.JOINT || c == '.' && !last && Character.isLetter(word.charAt(at + 1));
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        parts.clear();
    }
}
