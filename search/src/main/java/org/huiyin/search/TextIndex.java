package org.huiyin.search;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Texts that can be found again by their words. */
public final class TextIndex implements AutoCloseable {

    private TextIndex() {}

    /**
     * Opens the index in this folder, or an empty one that {@linkplain #needsRebuild needs a rebuild} when there is none
     * or it is damaged. Fails only when the folder cannot be written or another process has it open.
     */
    public static TextIndex open(Path folder) {
        throw new UnsupportedOperationException("follows");
    }

    /** Adds the text or replaces the one of the same id; searchable within a second, on disk within a few. */
    public void put(IndexedText text) {
        throw new UnsupportedOperationException("follows");
    }

    public void putAll(Collection<IndexedText> texts) {
        throw new UnsupportedOperationException("follows");
    }

    public void remove(String id) {
        throw new UnsupportedOperationException("follows");
    }

    /** Makes everything put so far searchable now. */
    public void refresh() {
        throw new UnsupportedOperationException("follows");
    }

    /** Puts everything so far on disk now. */
    public void commit() {
        throw new UnsupportedOperationException("follows");
    }

    /** How many texts can be found at this moment. */
    public int count() {
        throw new UnsupportedOperationException("follows");
    }

    /** The ids that can be found at this moment, to be compared with what the database has. */
    public Set<String> ids() {
        throw new UnsupportedOperationException("follows");
    }

    /** Whether texts are missing that only a {@link #rebuild} brings back. */
    public boolean needsRebuild() {
        throw new UnsupportedOperationException("follows");
    }

    /** The texts most like this one, best first; at most 100. */
    public List<Match> similarTo(String text, Set<String> excludedIds, int limit) {
        throw new UnsupportedOperationException("follows");
    }

    /** Words, "phrases" and -exclusions; any input is a query, at most 256 characters, 64 clauses and 500 ms of it. */
    public Hits search(String query, int limit) {
        throw new UnsupportedOperationException("follows");
    }

    /**
     * Builds the index anew from these texts and then replaces the old one, which answers until that moment. Changes put
     * meanwhile are in the new index too. One rebuild at a time.
     */
    public void rebuild(Iterable<IndexedText> texts, Progress progress) {
        throw new UnsupportedOperationException("follows");
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException("follows");
    }
}
