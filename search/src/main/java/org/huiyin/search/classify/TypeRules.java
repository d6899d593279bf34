package org.huiyin.search.classify;

/** Tells the type of a report by the words that people use for it. */
public final class TypeRules {

    /** Never fails; a text without any sign is a complaint of low confidence. */
    public TypeGuess guess(String text) {
        throw new UnsupportedOperationException("follows");
    }
}
