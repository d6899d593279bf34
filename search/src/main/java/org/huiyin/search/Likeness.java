package org.huiyin.search;

import org.huiyin.search.Features.Meanings;
import org.huiyin.search.encode.Meaning;
import org.huiyin.search.encode.Model;
import org.jspecify.annotations.Nullable;

/**
 * How alike two texts are, by meaning and by words together.
 *
 * <ul>
 *   <li><b>meaning</b> = (2 (cos − α·d) + (cosᵗ − α·d)) / 3 on the model's own scale, with cos between the whole texts, cosᵗ
 *       between their titles, and d the {@link Density} at the found text;
 *   <li><b>words</b> = (f + 0.3·b) / 1.3 with f and b the shares of BM25 in both directions;
 *   <li><b>score</b> = (1 − w)·meaning + w·words.
 * </ul>
 *
 * The longer the text asked, the more its words say: w rises from 0.06 at 20 terms to 0.45 at 100, while α falls from 0.5
 * to 0.3. The weights were chosen on three sets of reports; docs/search-quality.md tells how.
 */
final class Likeness {

    private static final double SHORT_TERMS = 20;
    private static final double LONG_TERMS = 100;
    private static final double WORDS_SHORT = 0.06;
    private static final double WORDS_LONG = 0.45;
    private static final double CROWD_SHORT = 0.5;
    private static final double CROWD_LONG = 0.3;
    private static final double BACKWARD = 0.3;
    /** What counts as neither crowded nor empty, so that a text that means the same stays near 1. */
    static final double TYPICAL_DENSITY = 0.6;

    private final double wordsWeight;
    private final double crowdWeight;

    /** For a text of so many terms. */
    Likeness(int terms) {
        double length = Math.clamp((terms - SHORT_TERMS) / (LONG_TERMS - SHORT_TERMS), 0, 1);
        this.wordsWeight = WORDS_SHORT + length * (WORDS_LONG - WORDS_SHORT);
        this.crowdWeight = CROWD_SHORT + length * (CROWD_LONG - CROWD_SHORT);
    }

    /** Not bounded: good for ordering only. Without a meaning on both sides the words decide alone. */
    double score(Features.Words words, Meanings meaning) {
        double byWords = (words.forward() + BACKWARD * words.backward()) / (1 + BACKWARD);
        return score(byWords, meaning);
    }

    double score(double byWords, Meanings meaning) {
        return meaning.known() ? (1 - wordsWeight) * meant(meaning) + wordsWeight * byWords : byWords;
    }

    private double meant(Meanings meaning) {
        double near = (2 * meaning.cosine() + meaning.titleCosine()) / 3;
        return near - crowdWeight * (meaning.density() - TYPICAL_DENSITY);
    }

    /** Of two texts that a model has read both; the nearer one where both models have. */
    static Meanings between(Meaning a, Meaning aTitle, Meaning b, Meaning bTitle) {
        Meanings best = Meanings.UNKNOWN;
        for (Model model : Model.values()) {
            float[] ours = a.of(model);
            float[] theirs = b.of(model);
            if (ours != null && theirs != null) {
                double cosine = Meaning.cosine(ours, theirs);
                if (!best.known() || cosine > best.cosine()) {
                    double titles = titles(aTitle.of(model), bTitle.of(model), cosine);
                    best = new Meanings(cosine, titles, TYPICAL_DENSITY, true);
                }
            }
        }
        return best;
    }

    private static double titles(float @Nullable [] a, float @Nullable [] b, double otherwise) {
        return a == null || b == null ? otherwise : Meaning.cosine(a, b);
    }
}
