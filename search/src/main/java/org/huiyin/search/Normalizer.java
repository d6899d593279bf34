package org.huiyin.search;

/** The one form in which texts are compared. */
public final class Normalizer {

    private Normalizer() {}

    public static String normalize(String text) {
        throw new UnsupportedOperationException("follows");
    }

    /** Equal for texts that are the same but for case, script, white space and punctuation; empty when nothing is left. */
    public static String fingerprint(String text) {
        throw new UnsupportedOperationException("follows");
    }
}
