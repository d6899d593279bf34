package org.huiyin.search.classify;

import java.util.List;

/** The type of a text with a confidence from 0 to 1 and the words that say so. */
public record TypeGuess(ReportType type, double confidence, List<String> words) {

    public TypeGuess {
        words = List.copyOf(words);
    }
}
