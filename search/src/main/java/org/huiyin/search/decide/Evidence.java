package org.huiyin.search.decide;

import java.util.List;
import org.huiyin.search.Features;
import org.huiyin.search.Features.Meanings;
import org.huiyin.search.Features.Words;

/** The numbers that {@link DuplicateModel} weighs, in one order for the shipped weights and for every fit. */
public final class Evidence {

    /** What stands where in {@link #of}. */
    public static final List<String> NAMES = List.of(
            "meaning",
            "title",
            "crowd",
            "score",
            "margin",
            "bm25",
            "bm25.most",
            "jaccard",
            "dice",
            "order",
            "characters",
            "length",
            "numbers",
            "negation",
            "products",
            "roles",
            "questions",
            "meant");

    private Evidence() {}

    /** The features as numbers; what no model has read counts as nothing, and says so in the last one. */
    public static double[] of(Features features) {
        Words words = features.words();
        Meanings meaning = features.meaning();
        return new double[] {
            meaning.cosine(),
            meaning.titleCosine(),
            meaning.known() ? meaning.density() : 0,
            features.score(),
            features.margin(),
            words.bm25(),
            Math.max(words.forward(), words.backward()),
            words.jaccard(),
            words.dice(),
            words.order(),
            words.characters(),
            words.lengthRatio(),
            is(words.numbersDiffer()),
            is(words.negationDiffers()),
            is(words.productsDiffer()),
            is(words.rolesDiffer()),
            is(words.questionsDiffer()),
            is(meaning.known())
        };
    }

    static boolean meaningKnown(double[] evidence) {
        return evidence[evidence.length - 1] > 0;
    }

    private static double is(boolean fact) {
        return fact ? 1 : 0;
    }
}
