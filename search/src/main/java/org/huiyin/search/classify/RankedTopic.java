package org.huiyin.search.classify;

import java.util.List;

/** A topic that a text may be about, with a confidence from 0 to 1 and the words that say so. */
public record RankedTopic(String id, double confidence, List<String> words) {

    public RankedTopic {
        words = List.copyOf(words);
    }
}
