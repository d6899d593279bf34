package org.huiyin.search;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The changes that are not on disk yet, and, while a rebuild runs, those since it began: of each id the last one.
 *
 * <p>Not safe for threads by itself: {@link LiveIndex} guards it by its lock <em>writing</em>.
 */
final class ChangeLog {

    /** A text to be put, or, without one, an id to be removed. */
    record Change(String id, @Nullable IndexedText text) {
        void applyTo(Generation generation) throws IOException {
            if (text == null) {
                generation.remove(id);
            } else {
                generation.put(text);
            }
        }
    }

    private Map<String, Change> uncommitted = new LinkedHashMap<>();
    private Map<String, Change> beingCommitted = Map.of();
    private @Nullable Map<String, Change> sinceRebuildBegan;

    void add(Collection<Change> changes) {
        for (Change change : changes) {
            uncommitted.put(change.id(), change);
            if (sinceRebuildBegan != null) {
                sinceRebuildBegan.put(change.id(), change);
            }
        }
    }

    int uncommitted() {
        return uncommitted.size();
    }

    int size() {
        return uncommitted.size() + beingCommitted.size();
    }

    /** From here on changes are collected anew; those up to here are kept until the commit has succeeded. */
    void beginCommit() {
        // Of a commit that failed there may be a rest: it goes in front of what came after it.
        var batch = new LinkedHashMap<>(beingCommitted);
        batch.putAll(uncommitted);
        beingCommitted = batch;
        uncommitted = new LinkedHashMap<>();
    }

    void endCommit() {
        beingCommitted = Map.of();
    }

    /** Everything is on disk, or given up. */
    void clear() {
        beingCommitted = Map.of();
        uncommitted = new LinkedHashMap<>();
    }

    void beginRebuild() {
        sinceRebuildBegan = new LinkedHashMap<>();
    }

    void endRebuild() {
        sinceRebuildBegan = null;
    }

    /** Repeats what is not on disk; doing so twice changes nothing. */
    void repeatOn(Generation generation) throws IOException {
        for (Map<String, Change> changes : List.of(beingCommitted, uncommitted)) {
            for (Change change : changes.values()) {
                change.applyTo(generation);
            }
        }
    }

    void repeatSinceRebuildBeganOn(Generation generation) throws IOException {
        if (sinceRebuildBegan != null) {
            for (Change change : sinceRebuildBegan.values()) {
                change.applyTo(generation);
            }
        }
    }
}
