package org.huiyin.search;

import java.util.HashMap;
import java.util.Set;

/**
 * Measures how alike two texts are, by words alone.
 *
 * <ul>
 *   <li><b>BM25, normalised</b>: bm25(q, d) / bm25(q, q) and the other way round, see {@link Bm25}. Raw scores of two queries
 *       cannot be compared; shares of a query's score against itself can.
 *   <li><b>Jaccard</b> (1901): |A ∩ B| / |A ∪ B| over the words, Han characters singly.
 *   <li><b>Dice</b> (1945): 2 |A ∩ B| / (|A| + |B|) over pairs of neighbouring characters, pairs that occur twice counted
 *       twice.
 *   <li><b>order</b>: length of the longest common subsequence of characters by the longer length. It alone tells 我敢撩你
 *       from 你敢撩我.
 *   <li><b>characters</b>: Dice over single characters. Where it is high and the order low, the words are exchanged.
 *   <li><b>length ratio</b>: shorter by longer, in characters.
 *   <li>numbers, negations and products that contradict each other: {@link Contradictions}.
 * </ul>
 */
final class Comparison {

    private static final int MAX_ORDERED = 256;

    private final TermWeights weights;
    private final Terms query;
    private final double querySelf;
    private final Subsequence subsequence;

    Comparison(TermWeights weights, Terms query) {
        this.weights = weights;
        this.query = query;
        this.querySelf = query.weightUnder(weights);
        this.subsequence = new Subsequence(beginning(query.essence()));
    }

    Features.Words with(Terms other) {
        return with(other, Contradictions.between(query.claims(), other.claims()));
    }

    Features.Words with(Terms other, Contradictions against) {
        String a = query.essence();
        String b = other.essence();
        var bm25 = Bm25.between(query, other, weights);
        return new Features.Words(
                share(bm25.ofQuery(), querySelf),
                share(bm25.ofOther(), other.weightUnder(weights)),
                jaccard(query.words(), other.words()),
                dice(a, b),
                order(b),
                characters(a, b),
                share(Math.min(a.length(), b.length()), Math.max(a.length(), b.length())),
                !a.isEmpty() && a.equals(b),
                !query.core().isEmpty() && query.core().equals(other.core()),
                !against.numbers().isEmpty(),
                !against.negations().isEmpty(),
                !against.products().isEmpty(),
                Persons.exchanged(query.claims().persons(), other.claims().persons()),
                !query.claims().asked().equals(other.claims().asked()));
    }

    static double jaccard(Set<String> a, Set<String> b) {
        int common = 0;
        for (String word : a) {
            common += b.contains(word) ? 1 : 0;
        }
        return share(common, a.size() + b.size() - common);
    }

    /** The same as {@link #dice} over single characters. */
    static double characters(String a, String b) {
        var counts = new HashMap<Character, Integer>();
        for (int i = 0; i < Math.min(a.length(), MAX_ORDERED); i++) {
            counts.merge(a.charAt(i), 1, Integer::sum);
        }
        int common = 0;
        int n = Math.min(b.length(), MAX_ORDERED);
        for (int i = 0; i < n; i++) {
            if (counts.merge(b.charAt(i), -1, Integer::sum) >= 0) {
                common++;
            }
        }
        return share(2 * common, Math.min(a.length(), MAX_ORDERED) + n);
    }

    static double dice(String a, String b) {
        if (a.length() < 2 || b.length() < 2) {
            return !a.isEmpty() && a.equals(b) ? 1 : 0;
        }
        var pairs = new HashMap<Integer, Integer>();
        for (int i = 0; i + 1 < a.length(); i++) {
            pairs.merge(pair(a, i), 1, Integer::sum);
        }
        int common = 0;
        for (int i = 0; i + 1 < b.length(); i++) {
            Integer left = pairs.get(pair(b, i));
            if (left != null && left > 0) {
                pairs.put(pair(b, i), left - 1);
                common++;
            }
        }
        return share(2 * common, a.length() + b.length() - 2);
    }

    private static int pair(String text, int at) {
        return text.charAt(at) << 16 | text.charAt(at + 1);
    }

    /** Longest common subsequence of the first 256 characters, by the longer text. */
    private double order(String essence) {
        String other = beginning(essence);
        return share(subsequence.with(other), Math.max(subsequence.length(), other.length()));
    }

    private static String beginning(String essence) {
        return essence.length() <= MAX_ORDERED ? essence : essence.substring(0, MAX_ORDERED);
    }

    private static double share(double part, double whole) {
        return whole <= 0 ? 0 : Math.min(1, part / whole);
    }
}
