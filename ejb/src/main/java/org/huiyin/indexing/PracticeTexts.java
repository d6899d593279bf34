package org.huiyin.indexing;

import java.nio.file.Path;
import java.util.List;
import org.huiyin.search.IndexedText;
import org.huiyin.search.Match;
import org.huiyin.search.TextIndex;

/** A small index of invented reports, to practise on before the first real one comes. Nobody finds anything of it. */
public final class PracticeTexts implements AutoCloseable {

    private final Meanings meanings;
    private final TextIndex index;
    private int count;

    PracticeTexts(Path folder, Meanings meanings) {
        this.meanings = meanings;
        this.index = TextIndex.open(folder);
    }

    /** As {@link Texts#putAll}, {@link Texts#refresh} and {@link Texts#similarToEach} for some more reports. */
    public List<List<Match>> similarToEach(List<String> some, int limit) {
        var read = meanings.readEach(some).iterator();
        var texts = some.stream()
                .map(text -> IndexedText.of("practice-" + count++, text, read.next()))
                .toList();
        index.putAll(texts);
        index.refresh();
        return index.similarToEach(texts, limit);
    }

    @Override
    public void close() {
        index.close();
    }
}
