package org.huiyin.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Measures how alike two texts are, by words alone.
 *
 * <ul>
 *   <li><b>BM25, normalised</b>: bm25(q, d) / bm25(q, q) and the other way round. BM25 after Robertson and Zaragoza, "The
 *       Probabilistic Relevance Framework: BM25 and Beyond" (2009), k₁ = 2, b = 0.75: Σ over the terms of q of
 *       w(t) · tf / (tf + k₁ (1 − b + b · |d| / average)). Raw scores of two queries cannot be compared; shares of a
 *       query's score against itself can.
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

    private static final double K1 = 2;
    /** What is said over and over is not more about it. */
    private static final int MOST = 3;

    private static final double B = 0.75;
    private static final int MAX_ORDERED = 256;

    private final TermWeights weights;
    private final Terms query;
    private final double querySelf;

    Comparison(TermWeights weights, Terms query) {
        this.weights = weights;
        this.query = query;
        this.querySelf = bm25(query, query);
    }

    Features.Words with(Terms other) {
        return with(other, Contradictions.between(query.claims(), other.claims()));
    }

    Features.Words with(Terms other, Contradictions against) {
        String a = query.essence();
        String b = other.essence();
        return new Features.Words(
                share(bm25(query, other), querySelf),
                share(bm25(other, query), bm25(other, other)),
                jaccard(query.words(), other.words()),
                dice(a, b),
                order(a, b),
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

    private double bm25(Terms asking, Terms answering) {
        double norm = K1 * (1 - B + B * answering.length() / weights.averageLength());
        double sum = 0;
        for (Map.Entry<String, Integer> term : asking.frequencies().entrySet()) {
            Integer frequency = answering.frequencies().get(term.getKey());
            if (frequency != null) {
                sum += Math.min(MOST, term.getValue()) * weights.of(term.getKey()) * frequency / (frequency + norm);
            }
        }
        return sum;
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
    static double order(String a, String b) {
        int n = Math.min(a.length(), MAX_ORDERED);
        int m = Math.min(b.length(), MAX_ORDERED);
        int[] row = new int[m + 1];
        for (int i = 0; i < n; i++) {
            int diagonal = 0;
            for (int j = 1; j <= m; j++) {
                int above = row[j];
                row[j] = a.charAt(i) == b.charAt(j - 1) ? diagonal + 1 : Math.max(above, row[j - 1]);
                diagonal = above;
            }
        }
        return share(row[m], Math.max(n, m));
    }

    private static double share(double part, double whole) {
        return whole <= 0 ? 0 : Math.min(1, part / whole);
    }
}
