package org.huiyin.search.split;

import java.util.List;
import org.huiyin.search.Reason;

/** The sentences of a text that name one problem, the known issue they lean to, and why. */
public record Piece(List<Span> spans, String group, double score, List<Reason> because) {

    public Piece {
        spans = List.copyOf(spans);
        because = List.copyOf(because);
    }
}
