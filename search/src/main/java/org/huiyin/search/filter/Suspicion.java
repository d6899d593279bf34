package org.huiyin.search.filter;

import static java.util.Objects.requireNonNull;

/**
 * Why a text looks like none that somebody has to read.
 *
 * @param evidence what was seen, in the text's own words or as a number; shown to people beside the kind
 */
public record Suspicion(Kind kind, String evidence) {

    private static final int LONGEST = 120;

    public enum Kind {
        /** Offers something, and says where to get it. */
        ADVERTISING,
        /** The same few characters over and over. */
        REPETITION,
        /** Keys struck at random. */
        GIBBERISH,
        /** Emoji, punctuation, and not one word. */
        SYMBOLS,
        /** Insults, and nothing about what happened. */
        INSULT,
        /** More from one person, or more of one text, than people write. */
        FLOOD
    }

    public Suspicion {
        requireNonNull(kind, "kind");
        evidence = cut(evidence);
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }
}
