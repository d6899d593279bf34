package org.huiyin.bench.quality;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.huiyin.search.IndexedText;
import org.huiyin.search.TextIndex;

/** The product's own index. */
final class Ours implements Ranker {

    private final ScratchIndex scratch = new ScratchIndex();

    @Override
    public String name() {
        return "huiyin";
    }

    private TextIndex index() {
        return scratch.index();
    }

    @Override
    public void addAll(List<IndexedText> texts) {
        index().putAll(texts);
    }

    @Override
    public void prepare() {
        index().refresh();
    }

    @Override
    public List<Ranked> find(IndexedText text, int limit) {
        return index().similarTo(text, Set.of(text.id()), limit).stream()
                .map(match -> new Ranked(match.id(), match.score()))
                .toList();
    }

    @Override
    public void close() throws IOException {
        scratch.close();
    }
}
