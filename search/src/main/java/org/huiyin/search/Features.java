package org.huiyin.search;

/**
 * What can be measured about two texts.
 *
 * <p>All shares run from 0 to 1. The formulas of the words stand in {@code Comparison}, those of the meaning in {@code
 * Likeness}. {@code margin} belongs to a list instead of a pair, and is 0 until the decision has seen the runner-up.
 *
 * @param words how alike the words are, {@code meaning} how alike the meanings are (0 where no model could read both)
 * @param score both together, as candidates are ordered
 */
public record Features(Words words, Meanings meaning, double score, double margin) {

    /**
     * By words alone.
     *
     * @param forward BM25 score of the other text for the asked one, divided by the asked one's score against itself
     * @param backward the same with the texts exchanged
     * @param jaccard share of common words among all words, single Han characters counted as words
     * @param dice twice the common character pairs by all character pairs
     * @param order longest common subsequence of characters by the longer text's length
     * @param characters twice the common characters by all characters, whatever their order
     * @param lengthRatio shorter by longer length in characters
     * @param sameText both say the same but for case, script, punctuation and white space
     * @param sameCore both say the same in the same order but for courtesy, particles and numbers of orders
     * @param numbersDiffer each names a number that the other does not
     * @param negationDiffers one denies what the other states
     * @param productsDiffer each names a model or version that the other does not
     * @param rolesDiffer the same persons are named in another order: 你欠我 and 我欠你
     * @param questionsDiffer one asks for another thing than the other: when, where, how much, why
     */
    public record Words(
            double forward,
            double backward,
            double jaccard,
            double dice,
            double order,
            double characters,
            double lengthRatio,
            boolean sameText,
            boolean sameCore,
            boolean numbersDiffer,
            boolean negationDiffers,
            boolean productsDiffer,
            boolean rolesDiffer,
            boolean questionsDiffer) {

        /** The smaller of the two directions: high only when neither text says much that the other does not. */
        public double bm25() {
            return Math.min(forward, backward);
        }

        /** Whether anything speaks against the two being the same. */
        public boolean contradictory() {
            return numbersDiffer || negationDiffers || productsDiffer;
        }
    }

    /**
     * By meaning.
     *
     * @param cosine of the whole texts
     * @param titleCosine of their titles; where one has none, the same as {@code cosine}
     * @param density mean cosine of the found text to its ten nearest neighbours
     * @param known whether a model has read both texts
     */
    public record Meanings(double cosine, double titleCosine, double density, boolean known) {
        public static final Meanings UNKNOWN = new Meanings(0, 0, 0, false);
    }

    public Features withMargin(double newMargin) {
        return new Features(words, meaning, score, newMargin);
    }

    public boolean sameText() {
        return words.sameText();
    }

    public boolean sameCore() {
        return words.sameCore();
    }

    public boolean contradictory() {
        return words.contradictory();
    }
}
