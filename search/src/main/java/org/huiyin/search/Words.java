package org.huiyin.search;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.search.MixAnalyzer.Token;

/** The words of a text, for those who count words outside the index. */
public final class Words {

    private static final int MAX_WORDS = 2_000;
    private static final MixAnalyzer ANALYZER = new MixAnalyzer();

    private Words() {}

    /**
     * Stemmed words and pairs of Han characters of a {@linkplain Normalizer#normalize normalised} text in order of first
     * occurrence; a Han character by itself only where it stands alone. At most the first 2,000.
     */
    public static Set<String> of(String normalized) {
        List<Token> tokens = ANALYZER.tokens(normalized, MAX_WORDS);
        var words = new LinkedHashSet<String>();
        for (int i = 0; i < tokens.size(); i++) {
            if (!isPartOfPair(tokens, i)) {
                words.add(tokens.get(i).term());
            }
        }
        return words;
    }

    /** Every word, every Han character and every pair of them, with how often it occurs, among the first 2,000. */
    public static Map<String, Integer> counted(String normalized) {
        var counted = new HashMap<String, Integer>();
        for (Token token : ANALYZER.tokens(normalized, MAX_WORDS)) {
            counted.merge(token.term(), 1, Integer::sum);
        }
        return counted;
    }

    /** Whether the token at this place is one half of a pair; pairs come right behind their first half. */
    static boolean isPartOfPair(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        if (token.pair()) {
            return false;
        }
        for (int j = Math.max(0, i - 2); j < Math.min(tokens.size(), i + 3); j++) {
            Token other = tokens.get(j);
            if (other.pair() && other.start() <= token.start() && token.end() <= other.end()) {
                return true;
            }
        }
        return false;
    }
}
