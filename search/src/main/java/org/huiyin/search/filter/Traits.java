package org.huiyin.search.filter;

import org.huiyin.search.Normalizer;
import org.huiyin.search.classify.ReportType;
import org.huiyin.search.classify.TypeGuess;
import org.huiyin.search.classify.TypeRules;

/**
 * A text as the rules look at it.
 *
 * @param raw as it came
 * @param normalized case and script folded
 * @param squeezed of that, letters and digits alone: what hides between blanks, dots and emoji stands side by side
 */
record Traits(String raw, String normalized, String squeezed, TypeGuess guess) {

    private static final TypeRules TYPES = new TypeRules();

    static Traits of(String text) {
        String normalized = Normalizer.folded(text);
        var squeezed = new StringBuilder(normalized.length());
        normalized.codePoints().filter(Character::isLetterOrDigit).forEach(squeezed::appendCodePoint);
        return new Traits(text, normalized, squeezed.toString(), TYPES.guess(text));
    }

    /** Danger or the law: a person must read it, whatever else it holds. */
    boolean isSafety() {
        return guess.type() == ReportType.SAFETY;
    }

    /** Names something that went wrong. */
    boolean hasGrievance() {
        return guess.type() == ReportType.COMPLAINT && !guess().words().isEmpty();
    }

    /** Wants, asks, praises or complains in words that the rules of the types know. */
    boolean saysSomething() {
        return !guess().words().isEmpty();
    }
}
