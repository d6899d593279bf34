package org.huiyin.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;

/**
 * The generation in use and everything that changes it; {@link TextIndex} says which lock guards what.
 *
 * <p>Changes are remembered until they are on disk, so that a writer that has failed (disk full, files gone) is closed and
 * opened again without losing one.
 */
final class LiveIndex {

    private static final System.Logger LOG = System.getLogger(LiveIndex.class.getName());
    private static final int MAX_UNCOMMITTED = 20_000;
    private static final int MAX_READ_ATTEMPTS = 5;

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

    @FunctionalInterface
    interface Reading<T> {
        T read(Generation generation, IndexSearcher searcher) throws IOException;
    }

    private final IndexFolder folder;
    private final ReentrantLock committing = new ReentrantLock();
    private final ReentrantLock writing = new ReentrantLock();
    private final AtomicBoolean rebuilding = new AtomicBoolean();
    private volatile Generation generation;
    private volatile boolean closed;
    private Map<String, Change> uncommitted = new LinkedHashMap<>();
    private Map<String, Change> beingCommitted = Map.of();
    private @Nullable Map<String, Change> sinceRebuildBegan;

    LiveIndex(IndexFolder folder) throws IOException {
        this.folder = folder;
        this.generation = folder.openCurrent();
    }

    boolean isComplete() {
        return generation.isComplete();
    }

    boolean isRebuilding() {
        return rebuilding.get();
    }

    /** Reads without waiting for any writer; what is damaged on disk reads as the given answer. */
    <T> T read(Reading<T> reading, T whenDamaged) {
        for (int attempt = 0; attempt < MAX_READ_ATTEMPTS; attempt++) {
            requireOpen();
            Generation current = generation;
            try {
                IndexSearcher searcher = current.acquire();
                try {
                    return reading.read(current, searcher);
                } finally {
                    Generation.release(searcher);
                }
            } catch (AlreadyClosedException e) {
                LOG.log(Level.DEBUG, "The generation was replaced while it was being read");
            } catch (IOException | UncheckedIOException | InternalError e) {
                reportDamage(current, e);
                return whenDamaged;
            }
        }
        return whenDamaged;
    }

    private static void reportDamage(Generation damaged, Throwable e) {
        if (damaged.isComplete()) {
            LOG.log(Level.WARNING, "The search index cannot be read and needs a rebuild: {0}", e.toString());
            damaged.markIncomplete();
        }
    }

    void change(List<Change> changes) {
        writing.lock();
        try {
            requireOpen();
            for (Change change : changes) {
                uncommitted.remove(change.id());
                uncommitted.put(change.id(), change);
                if (sinceRebuildBegan != null) {
                    sinceRebuildBegan.put(change.id(), change);
                }
            }
            write(changes);
        } finally {
            writing.unlock();
        }
        if (uncommitted() > MAX_UNCOMMITTED) {
            commit();
        }
    }

    private int uncommitted() {
        writing.lock();
        try {
            return uncommitted.size();
        } finally {
            writing.unlock();
        }
    }

    private void write(Collection<Change> changes) {
        try {
            for (Change change : changes) {
                change.applyTo(generation);
            }
        } catch (IOException | AlreadyClosedException | OutOfMemoryError | InternalError e) {
            reopen(e);
        }
    }

    void refresh() {
        Generation current = generation;
        try {
            current.refresh();
        } catch (IOException | AlreadyClosedException | OutOfMemoryError | InternalError e) {
            reopenUnlessReplaced(current, e);
        }
    }

    void commit() {
        committing.lock();
        try {
            Generation current = beginCommit();
            try {
                current.commit();
                endCommit();
            } catch (IOException | AlreadyClosedException | OutOfMemoryError | InternalError e) {
                reopenUnlessReplaced(current, e);
            }
        } finally {
            committing.unlock();
        }
    }

    private Generation beginCommit() {
        writing.lock();
        try {
            requireOpen();
            // Of a commit that failed there may be a rest: it goes in front of what came after it.
            var batch = new LinkedHashMap<>(beingCommitted);
            uncommitted.forEach(batch::put);
            beingCommitted = batch;
            uncommitted = new LinkedHashMap<>();
            return generation;
        } finally {
            writing.unlock();
        }
    }

    private void endCommit() {
        writing.lock();
        try {
            beingCommitted = Map.of();
        } finally {
            writing.unlock();
        }
    }

    /** Opens the generation again when its files have gone from under it. */
    void check() throws IOException {
        Generation current = generation;
        if (!current.isOnDisk()) {
            reopenUnlessReplaced(current, new IOException("the files of the index are gone"));
        }
    }

    private void reopenUnlessReplaced(Generation failed, Throwable cause) {
        writing.lock();
        try {
            if (generation == failed && !closed) {
                reopen(cause);
            }
        } finally {
            writing.unlock();
        }
    }

    /** Starts again from what is on disk, or from nothing when that is damaged, and repeats what is not on disk yet. */
    private void reopen(Throwable cause) {
        LOG.log(Level.WARNING, "The search index failed and is opened again: {0}", cause.toString());
        generation.close();
        try {
            generation = folder.openAgain();
            forgetIfTooMany();
            for (Map<String, Change> changes : List.of(beingCommitted, uncommitted)) {
                for (Change change : changes.values()) {
                    change.applyTo(generation);
                }
            }
            generation.refresh();
        } catch (IOException e) {
            throw new UncheckedIOException("the search index cannot be written", e);
        }
    }

    private void forgetIfTooMany() {
        if (beingCommitted.size() + uncommitted.size() > 2 * MAX_UNCOMMITTED) {
            beingCommitted = Map.of();
            uncommitted = new LinkedHashMap<>();
            generation.markIncomplete();
        }
    }

    void rebuild(Iterable<IndexedText> texts, Progress progress) {
        if (!rebuilding.compareAndSet(false, true)) {
            throw new IllegalStateException("a rebuild is running");
        }
        try {
            rememberChanges(new LinkedHashMap<>());
            Generation next = folder.createNext();
            try {
                fill(next, texts, progress);
                replaceBy(next);
            } catch (IOException | RuntimeException | Error e) {
                folder.discard(next);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the rebuilt search index cannot be written", e);
        } finally {
            rememberChanges(null);
            rebuilding.set(false);
        }
    }

    private void rememberChanges(@Nullable Map<String, Change> changes) {
        writing.lock();
        try {
            sinceRebuildBegan = changes;
        } finally {
            writing.unlock();
        }
    }

    private void fill(Generation next, Iterable<IndexedText> texts, Progress progress) throws IOException {
        long count = 0;
        for (IndexedText text : texts) {
            requireOpen();
            next.put(text);
            if (++count % 500 == 0) {
                progress.indexed(count);
            }
        }
        progress.indexed(count);
        // Most of the work for the disk is done here, before anybody has to wait for it.
        next.commit();
    }

    private void replaceBy(Generation next) throws IOException {
        Generation old;
        committing.lock();
        writing.lock();
        try {
            requireOpen();
            for (Change change : sinceRebuildBegan == null ? List.<Change>of() : sinceRebuildBegan.values()) {
                change.applyTo(next);
            }
            next.commitAsComplete();
            folder.makeCurrent(next);
            old = generation;
            generation = next;
            uncommitted = new LinkedHashMap<>();
            beingCommitted = Map.of();
        } finally {
            writing.unlock();
            committing.unlock();
        }
        folder.discard(old);
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the index is closed");
        }
    }

    void close() {
        committing.lock();
        writing.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            generation.commit();
        } catch (IOException | AlreadyClosedException e) {
            LOG.log(Level.WARNING, "The last changes of the search index are not on disk: {0}", e.toString());
        } finally {
            generation.close();
            folder.close();
            writing.unlock();
            committing.unlock();
        }
    }
}
