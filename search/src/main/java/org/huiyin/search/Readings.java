package org.huiyin.search;

import java.io.IOException;
import java.util.LinkedHashMap;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.huiyin.search.encode.Meaning;
import org.jspecify.annotations.Nullable;

/**
 * Texts of the index as they were read for the last comparisons. Who reports in a wave is compared with the same few texts
 * again and again; taking those apart costs more than everything else about a comparison. Kept by their wording, which stays
 * what it is while the index moves its texts from file to file.
 */
final class Readings {

    /** About 200 bytes of memory each. */
    private static final int MAX_CHARACTERS = 250_000;
    /** What an entry weighs beside its characters. */
    private static final int ENTRY = 20;

    /** One text, taken apart. */
    record Reading(Terms terms, Meaning meaning, Meaning titleMeaning) {
        private int size() {
            return terms.marked().length() + ENTRY;
        }
    }

    private final LinkedHashMap<BytesRef, Reading> remembered = new LinkedHashMap<>(256, 0.75f, true);
    private int characters;

    Reading of(IndexSearcher searcher, int document) throws IOException {
        var wording = Documents.wordingOf(searcher, document);
        var known = known(wording);
        if (known != null) {
            return known;
        }
        var reading = read(searcher, document);
        remember(wording, reading);
        return reading;
    }

    private static Reading read(IndexSearcher searcher, int document) throws IOException {
        var stored = Documents.stored(searcher, document);
        return new Reading(
                Terms.of(stored.title(), stored.compared()),
                Documents.meaning(searcher, document),
                Documents.titleMeaning(searcher, document));
    }

    private synchronized @Nullable Reading known(BytesRef wording) {
        return remembered.get(wording);
    }

    private synchronized void remember(BytesRef wording, Reading reading) {
        if (remembered.putIfAbsent(wording, reading) == null) {
            characters += reading.size();
        }
        var oldest = remembered.values().iterator();
        while (characters > MAX_CHARACTERS && oldest.hasNext()) {
            characters -= oldest.next().size();
            oldest.remove();
        }
    }
}
