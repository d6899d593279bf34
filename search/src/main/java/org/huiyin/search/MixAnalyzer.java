package org.huiyin.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * One analyzer for Chinese, English and their mixtures: stemmed words, Han characters singly and in pairs,
 * compound words whole and in parts.
 *
 * <p>It keeps {@code iphone12} whole and finds slang that no dictionary knows. "No" and "not" are no stop words here: they
 * turn a complaint into its opposite.
 */
final class MixAnalyzer extends Analyzer {

    /** Raised whenever the same text would give other terms: an index of another version is rebuilt. */
    static final String VERSION = "mix-2";

    private static final int ALL_SCRIPTS =
            CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;

    private static final CharArraySet STOP_WORDS = StopFilter.makeStopSet(
            "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "if", "in", "into", "is", "it", "of", "on",
            "or", "such", "that", "the", "their", "then", "there", "these", "they", "this", "to", "was", "will",
            "with");

    /**
     * One term and where it stands in the text; {@code pair} marks two Han characters that also stand there singly,
     * {@code part} a part of a word that also stands there as a whole.
     */
    record Token(String term, int start, int end, int position, boolean pair, boolean part) {}

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        var words = new StandardTokenizer();
        TokenStream terms = new LowerCaseFilter(new CJKWidthFilter(new CompoundFilter(words)));
        terms = new KStemFilter(new StopFilter(new EnglishPossessiveFilter(terms), STOP_WORDS));
        return new TokenStreamComponents(words, new CJKBigramFilter(terms, ALL_SCRIPTS, true));
    }

    /** The terms of a normalised text in order, at most so many. */
    List<Token> tokens(String normalized, int limit) {
        var tokens = new ArrayList<Token>();
        try (TokenStream stream = tokenStream("text", normalized)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            var position = stream.addAttribute(PositionIncrementAttribute.class);
            var type = stream.addAttribute(TypeAttribute.class);
            stream.reset();
            int place = -1;
            while (tokens.size() < limit && stream.incrementToken()) {
                place += position.getPositionIncrement();
                boolean part = CompoundFilter.PART.equals(type.type());
                boolean pair = !part && position.getPositionIncrement() == 0;
                tokens.add(new Token(term.toString(), offset.startOffset(), offset.endOffset(), place, pair, part));
            }
            return tokens;
        } catch (IOException e) {
            throw new UncheckedIOException("reading a string cannot fail", e);
        }
    }
}
