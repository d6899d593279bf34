package org.huiyin.bench.quality;

import java.io.IOException;
import java.util.List;
import org.huiyin.search.IndexedText;

/** Something that ranks texts, to be measured. */
interface Ranker extends AutoCloseable {

    /** One found text and how well it fits. */
    record Ranked(String id, double score) {}

    String name();

    void addAll(List<IndexedText> texts) throws IOException;

    /** Makes everything added findable. */
    void prepare() throws IOException;

    /** The text itself is never among them. */
    List<Ranked> find(IndexedText text, int limit) throws IOException;

    @Override
    void close() throws IOException;
}
