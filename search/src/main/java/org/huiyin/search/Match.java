package org.huiyin.search;

import java.util.List;

/** A text of the index that resembles the one asked for; the score runs from 0 to 1, where 1 is the same text. */
public record Match(String id, double score, List<Reason> because, Features features) {

    public Match {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("a score lies between 0 and 1: " + score);
        }
        because = List.copyOf(because);
    }
}
