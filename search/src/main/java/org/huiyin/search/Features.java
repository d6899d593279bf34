package org.huiyin.search;

/**
 * What can be measured about two texts without vectors.
 *
 * <p>All shares run from 0 to 1. The formulas stand in {@code Comparison}; {@code margin} is the one figure that belongs
 * to a list instead of a pair, and is 0 until the decision has seen the runner-up.
 *
 * @param forward BM25 score of the other text for the asked one, divided by the asked one's score against itself
 * @param backward the same with the texts exchanged
 * @param jaccard share of common words among all words, single Han characters counted as words
 * @param dice twice the common character pairs by all character pairs
 * @param order longest common subsequence of characters by the longer text's length
 * @param lengthRatio shorter by longer length in characters
 * @param margin score of the best issue minus score of the next one
 * @param sameText both say the same but for case, script, punctuation and white space
 * @param sameCore both say the same in the same order but for courtesy, particles and numbers of orders
 * @param numbersDiffer each names a number that the other does not
 * @param negationDiffers one denies what the other states
 * @param productsDiffer each names a model or version that the other does not
 */
public record Features(
        double forward,
        double backward,
        double jaccard,
        double dice,
        double order,
        double lengthRatio,
        double margin,
        boolean sameText,
        boolean sameCore,
        boolean numbersDiffer,
        boolean negationDiffers,
        boolean productsDiffer) {

    /** The smaller of the two directions: high only when neither text says much that the other does not. */
    public double bm25() {
        return Math.min(forward, backward);
    }

    public Features withMargin(double newMargin) {
        return new Features(
                forward,
                backward,
                jaccard,
                dice,
                order,
                lengthRatio,
                newMargin,
                sameText,
                sameCore,
                numbersDiffer,
                negationDiffers,
                productsDiffer);
    }

    /** Whether anything speaks against the two being the same. */
    public boolean contradictory() {
        return numbersDiffer || negationDiffers || productsDiffer;
    }
}
