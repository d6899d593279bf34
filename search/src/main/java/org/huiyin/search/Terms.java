package org.huiyin.search;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.search.MixAnalyzer.Token;
import org.jspecify.annotations.Nullable;

/** What a normalised text is made of: everything that {@link Comparison} needs of one of its two sides. */
final class Terms {

    /** Texts are compared by their beginnings: nobody says in the fifth page what the matter is. */
    static final int MAX_CHARACTERS = 4_000;

    private static final int MAX_TOKENS = 2_000;
    private static final MixAnalyzer ANALYZER = new MixAnalyzer();

    private final String marked;
    private final String text;
    private final List<Token> spaced;
    private final Map<String, Integer> frequencies = new LinkedHashMap<>();
    private final Set<String> words = new HashSet<>();
    private final String essence;
    private final String core;
    private final Claims claims;
    private final int length;
    private volatile @Nullable Weighed weighed;

    private Terms(String title, String text) {
        this.marked = text;
        this.text = Compounds.joined(text);
        List<Token> tokens = ANALYZER.tokens(text, MAX_TOKENS);
        this.essence = Normalizer.essence(text);
        this.core = Core.of(this.text);
        this.claims = Claims.of(this.text);
        List<Token> titleTokens = title.isEmpty() ? List.of() : ANALYZER.tokens(title, MAX_TOKENS);
        count(tokens);
        count(titleTokens);
        this.spaced = tokens.stream().filter(this::isSpaced).toList();
        this.length = tokens.size() + titleTokens.size();
    }

    private void count(List<Token> some) {
        for (Token token : some) {
            frequencies.merge(token.term(), 1, Integer::sum);
            if (!token.pair()) {
                words.add(token.term());
            }
        }
    }

    static Terms of(String normalized) {
        return of("", normalized);
    }

    /** The title, which is part of the text as well, counts twice. */
    static Terms of(String title, String normalized) {
        return new Terms(beginning(title), beginning(normalized));
    }

    static String beginning(String normalized) {
        return normalized.length() <= MAX_CHARACTERS ? normalized : normalized.substring(0, MAX_CHARACTERS);
    }

    String text() {
        return text;
    }

    /** As it is stored: with the joints of compound words. */
    String marked() {
        return marked;
    }

    /** As the token is written in the text. */
    String written(Token token) {
        return token.part() ? token.term() : Compounds.joined(marked.substring(token.start(), token.end()));
    }

    /** Letters, digits and symbols only: what two texts have in common when they are the same. */
    String essence() {
        return essence;
    }

    /** What two texts have in common when they differ in nothing but courtesy; see {@link Core}. */
    String core() {
        return core;
    }

    Claims claims() {
        return claims;
    }

    /** Every term and how often it occurs, in order of first occurrence. */
    Map<String, Integer> frequencies() {
        return frequencies;
    }

    private record Weighed(TermWeights weights, double value) {}

    /** What it scores against itself, {@link Bm25#ofItself}: the same as long as the same weights hold. */
    double weightUnder(TermWeights weights) {
        var known = weighed;
        if (known == null || known.weights() != weights) {
            known = new Weighed(weights, Bm25.ofItself(this, weights));
            weighed = known;
        }
        return known.value();
    }

    /** The terms without the pairs of Han characters. */
    Set<String> words() {
        return words;
    }

    int length() {
        return length;
    }

    private boolean isPartOfAddress(Token token) {
        return token.part() && marked.substring(token.start(), token.end()).indexOf('.') >= 0;
    }

    /** The tokens that are not part of a run of Han characters. */
    List<Token> spaced() {
        return spaced;
    }

    private boolean isSpaced(Token token) {
        return !token.pair()
                && !isPartOfAddress(token)
                && !HanScript.isHan(token.term().codePointAt(0));
    }
}
