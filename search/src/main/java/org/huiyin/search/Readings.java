package org.huiyin.search;

import java.io.IOException;
import java.util.LinkedHashMap;
import org.apache.lucene.search.IndexSearcher;
import org.huiyin.search.encode.Meaning;
import org.jspecify.annotations.Nullable;

/**
 * Texts of the index as they were read for the last comparisons. Who reports in a wave is compared with the same few texts
 * again and again; taking those apart costs more than everything else about a comparison.
 */
final class Readings {

    /** About 200 bytes of memory each. */
    private static final int MAX_CHARACTERS = 250_000;
    /** What an entry weighs beside its characters. */
    private static final int ENTRY = 20;

    /** Lucene's own key of a segment, and the place in it: what is there never changes. */
    private record Place(Object segment, int document) {}

    /** One text, taken apart. */
    record Reading(String id, Terms terms, Meaning meaning, Meaning titleMeaning) {
        private int size() {
            return terms.marked().length() + ENTRY;
        }
    }

    private final LinkedHashMap<Place, Reading> remembered = new LinkedHashMap<>(256, 0.75f, true);
    private int characters;

    Reading of(IndexSearcher searcher, int document) throws IOException {
        var place = place(searcher, document);
        var known = place == null ? null : known(place);
        if (known != null) {
            return known;
        }
        var reading = read(searcher, document);
        if (place != null) {
            remember(place, reading);
        }
        return reading;
    }

    private static @Nullable Place place(IndexSearcher searcher, int document) {
        var leaf = Documents.leaf(searcher, document);
        var cache = leaf.reader().getCoreCacheHelper();
        return cache == null ? null : new Place(cache.getKey(), document - leaf.docBase);
    }

    private static Reading read(IndexSearcher searcher, int document) throws IOException {
        var stored = Documents.stored(searcher, document);
        return new Reading(
                Documents.idOf(searcher, document),
                Terms.of(stored.title(), stored.compared()),
                Documents.meaning(searcher, document),
                Documents.titleMeaning(searcher, document));
    }

    private synchronized @Nullable Reading known(Place place) {
        return remembered.get(place);
    }

    private synchronized void remember(Place place, Reading reading) {
        if (remembered.putIfAbsent(place, reading) == null) {
            characters += reading.size();
        }
        var oldest = remembered.values().iterator();
        while (characters > MAX_CHARACTERS && oldest.hasNext()) {
            characters -= oldest.next().size();
            oldest.remove();
        }
    }
}
