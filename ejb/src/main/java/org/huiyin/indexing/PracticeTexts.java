package org.huiyin.indexing;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.huiyin.search.IndexedText;
import org.huiyin.search.Match;
import org.huiyin.search.TextIndex;

/** A small index of invented reports, to practise on before the first real one comes. Nobody finds anything of it. */
public final class PracticeTexts implements AutoCloseable {

    /** About as many as are taken together when many come. */
    private static final int BATCH = 16;

    private final Meanings meanings;
    private final TextIndex index;

    PracticeTexts(Path folder, List<String> texts, Meanings meanings) {
        this.meanings = meanings;
        this.index = TextIndex.open(folder);
        index.putAll(IntStream.range(0, texts.size())
                .mapToObj(i -> text(Integer.toString(i), texts.get(i)))
                .toList());
        index.refresh();
    }

    /** As {@link Texts#put}, {@link Texts#refresh} and {@link Texts#similarTo} for one more report. */
    public List<Match> similarTo(int number, String text, int limit) {
        var id = "practice-" + number;
        var said = text(id, text);
        index.put(said);
        if (number % BATCH == 0) {
            index.refresh();
        }
        return index.similarTo(said, Set.of(id), limit);
    }

    private IndexedText text(String id, String text) {
        return IndexedText.of(id, text, meanings.read(text));
    }

    @Override
    public void close() {
        index.close();
    }
}
