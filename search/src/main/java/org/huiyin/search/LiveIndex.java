package org.huiyin.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.huiyin.search.ChangeLog.Change;

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

    @FunctionalInterface
    interface Reading<T> {
        T read(Generation generation, IndexSearcher searcher) throws IOException;
    }

    private final IndexFolder folder;
    private final ReentrantLock committing = new ReentrantLock();
    private final ReentrantLock writing = new ReentrantLock();
    private final ChangeLog log = new ChangeLog();
    private final AtomicBoolean rebuilding = new AtomicBoolean();
    private volatile Generation generation;
    private volatile boolean closed;

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
        int uncommitted;
        writing.lock();
        try {
            requireOpen();
            log.add(changes);
            write(changes);
            uncommitted = log.uncommitted();
        } finally {
            writing.unlock();
        }
        if (uncommitted > MAX_UNCOMMITTED) {
            commit();
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
                locked(log::endCommit);
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
            log.beginCommit();
            return generation;
        } finally {
            writing.unlock();
        }
    }

    private void locked(Runnable onTheLog) {
        writing.lock();
        try {
            onTheLog.run();
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
            log.repeatOn(generation);
            generation.refresh();
        } catch (IOException e) {
            generation.markIncomplete();
            throw new UncheckedIOException("the search index cannot be written", e);
        }
    }

    private void forgetIfTooMany() {
        if (log.size() > 2 * MAX_UNCOMMITTED) {
            log.clear();
            generation.markIncomplete();
        }
    }

    void rebuild(Iterable<IndexedText> texts, Progress progress) {
        if (!rebuilding.compareAndSet(false, true)) {
            throw new IllegalStateException("a rebuild is running");
        }
        try {
            locked(log::beginRebuild);
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
            locked(log::endRebuild);
            rebuilding.set(false);
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
            log.repeatSinceRebuildBeganOn(next);
            next.commitAsComplete();
            folder.makeCurrent(next);
            old = generation;
            generation = next;
            log.clear();
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
