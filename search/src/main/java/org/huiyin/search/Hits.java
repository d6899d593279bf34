package org.huiyin.search;

import java.util.List;

/**
 * The answer to a search, best first.
 *
 * @param complete false when the time limit cut the search short or the index is damaged: there may be more
 */
public record Hits(List<Hit> hits, boolean complete) {

    public record Hit(String id, float score) {}

    public Hits {
        hits = List.copyOf(hits);
    }

    public List<String> ids() {
        return hits.stream().map(Hit::id).toList();
    }
}
