package org.huiyin.search;

import java.util.Map;

/**
 * How much one text says of what another asks for: BM25 after Robertson and Zaragoza, "The Probabilistic Relevance Framework:
 * BM25 and Beyond" (2009), k₁ = 2, b = 0.75: Σ over the terms of q of w(t) · tf / (tf + k₁ (1 − b + b · |d| / average)).
 */
final class Bm25 {

    private static final double K1 = 2;
    /** What is said over and over is not more about it. */
    private static final int MOST = 3;

    private static final double B = 0.75;

    private Bm25() {}

    /** What the query scores against the other, and the other against the query: only what both have counts for either. */
    record Both(double ofQuery, double ofOther) {}

    static Both between(Terms query, Terms other, TermWeights weights) {
        double queryNorm = norm(query, weights);
        double otherNorm = norm(other, weights);
        double ofQuery = 0;
        double ofOther = 0;
        for (Map.Entry<String, Integer> term : query.frequencies().entrySet()) {
            Integer theirs = other.frequencies().get(term.getKey());
            if (theirs != null) {
                int ours = term.getValue();
                double weight = weights.of(term.getKey());
                ofQuery += Math.min(MOST, ours) * weight * theirs / (theirs + otherNorm);
                ofOther += Math.min(MOST, theirs) * weight * ours / (ours + queryNorm);
            }
        }
        return new Both(ofQuery, ofOther);
    }

    static double ofItself(Terms terms, TermWeights weights) {
        double norm = norm(terms, weights);
        double sum = 0;
        for (Map.Entry<String, Integer> term : terms.frequencies().entrySet()) {
            int frequency = term.getValue();
            sum += Math.min(MOST, frequency) * weights.of(term.getKey()) * frequency / (frequency + norm);
        }
        return sum;
    }

    private static double norm(Terms terms, TermWeights weights) {
        return K1 * (1 - B + B * terms.length() / weights.averageLength());
    }
}
