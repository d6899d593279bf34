package org.huiyin.search.encode;

import org.jspecify.annotations.Nullable;

/**
 * The vectors of one text, each of length 1: one per model that can read it, none when no model can.
 *
 * <p>Only vectors of the same model may be compared.
 */
@SuppressWarnings("ArrayRecordComponent") // Two meanings are never asked for equality.
public record Meaning(float @Nullable [] chinese, float @Nullable [] english) {

    public static final Meaning NONE = new Meaning(null, null);

    public float @Nullable [] of(Model model) {
        return model == Model.CHINESE ? chinese : english;
    }

    public boolean isNone() {
        return chinese == null && english == null;
    }

    /** The cosine of two vectors of length 1. */
    public static double cosine(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
