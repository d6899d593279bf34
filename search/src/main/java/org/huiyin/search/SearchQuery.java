package org.huiyin.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.huiyin.search.MixAnalyzer.Token;

/**
 * What a person typed into the search box.
 *
 * <p>Words, {@code "phrases"} and {@code -exclusions}, nothing else: every other sign is a word's or no one's. There is no
 * input that is wrong; quotation marks may be straight, curly or 「」, and one left open closes at the end. At most 256
 * characters and 64 clauses count.
 */
final class SearchQuery {

    static final int MAX_CHARACTERS = 256;
    static final int MAX_CLAUSES = 64;

    private static final String OPENING = "\"“”「『＂";
    private static final String CLOSING = "\"“”」』＂";
    private static final String MINUS = "-−－";
    private static final MixAnalyzer ANALYZER = new MixAnalyzer();

    private record Clause(Query query, boolean excluded) {}

    private final List<Clause> clauses = new ArrayList<>();

    SearchQuery(String typed) {
        String text = typed.length() <= MAX_CHARACTERS ? typed : typed.substring(0, MAX_CHARACTERS);
        for (int i = 0; i < text.length(); ) {
            i = readClause(text, i);
        }
    }

    boolean isEmpty() {
        return clauses.isEmpty();
    }

    /** Every word must be there. */
    Query all() {
        return combined(Occur.MUST);
    }

    /** At least one word must be there: what is offered when no text has all. */
    Query any() {
        return combined(Occur.SHOULD);
    }

    private Query combined(Occur wanted) {
        var combined = new BooleanQuery.Builder();
        boolean onlyExclusions = true;
        for (Clause clause : clauses) {
            combined.add(clause.query(), clause.excluded() ? Occur.MUST_NOT : wanted);
            onlyExclusions &= clause.excluded();
        }
        if (onlyExclusions) {
            combined.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
        }
        return combined.build();
    }

    /** Reads the clause that starts here and returns where the next one may start. */
    private int readClause(String text, int start) {
        if (isBlank(text.charAt(start))) {
            return start + 1;
        }
        boolean excluded = MINUS.indexOf(text.charAt(start)) >= 0;
        int from = excluded ? start + 1 : start;
        if (from < text.length() && OPENING.indexOf(text.charAt(from)) >= 0) {
            int end = endOfPhrase(text, from + 1);
            addPhrase(text.substring(from + 1, end), excluded);
            return end + 1;
        }
        int end = endOfWord(text, from);
        addWords(text.substring(from, end), excluded);
        return Math.max(end, start + 1);
    }

    private static int endOfPhrase(String text, int from) {
        int end = from;
        while (end < text.length() && CLOSING.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static int endOfWord(String text, int from) {
        int end = from;
        while (end < text.length() && !isBlank(text.charAt(end)) && OPENING.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    private void addPhrase(String phrase, boolean excluded) {
        var inOrder = new PhraseQuery.Builder();
        for (Token token : tokens(phrase)) {
            if (!token.pair()) {
                inOrder.add(new Term(Documents.TEXT, token.term()), token.position());
            }
        }
        PhraseQuery query = inOrder.build();
        if (query.getTerms().length > 0) {
            add(query, excluded);
        }
    }

    /** A run of Han characters must be there pair by pair; one that stands alone, by itself. */
    private void addWords(String words, boolean excluded) {
        List<Token> tokens = tokens(words);
        if (excluded && tokens.size() > 1) {
            addPhrase(words, true);
            return;
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (!Words.isPartOfPair(tokens, i)) {
                add(new TermQuery(new Term(Documents.TEXT, tokens.get(i).term())), excluded);
            }
        }
    }

    private static List<Token> tokens(String text) {
        return ANALYZER.tokens(Normalizer.normalize(text), MAX_CHARACTERS * 2);
    }

    private void add(Query query, boolean excluded) {
        if (clauses.size() < MAX_CLAUSES) {
            clauses.add(new Clause(query, excluded));
        }
    }
}
