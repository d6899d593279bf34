package org.huiyin.desk;

import java.time.Instant;
import java.util.List;

/** A report that was found, with the place in it that fits. */
public record SearchHit(
        String reference,
        String channel,
        Instant receivedAt,
        String issue,
        String title,
        String state,
        int people,
        List<Piece> snippet) {

    public SearchHit {
        snippet = List.copyOf(snippet);
    }

    /** @param marked whether these are words that were looked for */
    public record Piece(String text, boolean marked) {}
}
