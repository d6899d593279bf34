package org.huiyin.search;

import static java.util.Objects.requireNonNull;

/**
 * One ground for or against two texts meaning the same.
 *
 * <p>The text needs no translation: it is made of words, numbers and signs taken from the two texts. Numbers of five
 * digits and more appear with their last two digits only, because they may identify a person or an order.
 */
public record Reason(Kind kind, String text) {

    public enum Kind {
        /** Both texts use these words. */
        WORDS,
        /** The texts mean something alike, whatever their words. */
        MEANING,
        /** This differs: {@code 3 ≠ 5}, or a negation on one side only. */
        AGAINST
    }

    public Reason {
        requireNonNull(kind, "kind");
        requireNonNull(text, "text");
    }
}
