package org.huiyin.search;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * The folder of an index: generations side by side, and a file {@code current} that names the one in use.
 *
 * <p>The file is replaced in one step, so that whenever the process dies, it names a generation that was written to the
 * end. The folder is locked by the operating system: a lock file left behind by a crash is no lock.
 */
final class IndexFolder implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(IndexFolder.class.getName());
    private static final String CURRENT = "current";
    private static final String PREFIX = "generation-";
    private static final String LOCK = "index.lock";

    private final Path root;
    private final Directory locked;
    private final Lock lock;

    private IndexFolder(Path root, Directory locked, Lock lock) {
        this.root = root;
        this.locked = locked;
        this.lock = lock;
    }

    static IndexFolder lock(Path root) throws IOException {
        Files.createDirectories(root);
        Directory directory = FSDirectory.open(root);
        try {
            return new IndexFolder(root, directory, directory.obtainLock(LOCK));
        } catch (LockObtainFailedException e) {
            directory.close();
            throw new IllegalStateException("the index folder " + root + " is in use by another process", e);
        } catch (IOException e) {
            directory.close();
            throw e;
        }
    }

    /** The generation in use; an empty incomplete one when there is none that can be trusted. */
    Generation openCurrent() throws IOException {
        Generation current = openOrCreate();
        removeAllBut(current);
        return current;
    }

    /** The same again, after a failure; leaves other generations alone, one of them may be growing. */
    Generation openAgain() throws IOException {
        return openOrCreate();
    }

    private Generation openOrCreate() throws IOException {
        Path path = current();
        if (path == null) {
            return createCurrent();
        }
        try {
            return Generation.open(path);
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "The search index is damaged and starts empty: {0}", e.toString());
            return createCurrent();
        }
    }

    private @Nullable Path current() {
        try {
            String name = Files.readString(root.resolve(CURRENT)).strip();
            boolean wellFormed = name.startsWith(PREFIX) && number(name) > 0;
            return wellFormed ? root.resolve(name) : null;
        } catch (IOException e) {
            return null;
        }
    }

    private Generation createCurrent() throws IOException {
        Generation created = createNext();
        makeCurrent(created);
        return created;
    }

    /** An empty generation beside the one in use. */
    Generation createNext() throws IOException {
        Files.createDirectories(root);
        long last = generations().stream()
                .mapToLong(path -> number(path.getFileName().toString()))
                .max()
                .orElse(0);
        return Generation.create(root.resolve(PREFIX + (last + 1)));
    }

    /** From here on the next start opens this generation. */
    void makeCurrent(Generation generation) throws IOException {
        Path next = root.resolve(CURRENT + ".next");
        Files.writeString(next, generation.path().getFileName().toString());
        sync(next);
        try {
            Files.move(next, root.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(next, root.resolve(CURRENT), StandardCopyOption.REPLACE_EXISTING);
        }
        IOUtils.fsync(root, true);
    }

    private static void sync(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Removes generations in use no more, and what an interrupted rebuild has left. */
    private void removeAllBut(Generation current) throws IOException {
        for (Path path : generations()) {
            if (!path.equals(current.path())) {
                remove(path);
            }
        }
    }

    /** Closes a generation that another one has replaced, and removes its files. */
    void discard(Generation replaced) {
        replaced.close();
        remove(replaced.path());
    }

    private static void remove(Path path) {
        try {
            IOUtils.rm(path);
        } catch (IOException e) {
            LOG.log(Level.INFO, "Could not remove the old search index {0}: {1}", path.getFileName(), e.toString());
        }
    }

    private List<Path> generations() throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            return entries.filter(path -> number(path.getFileName().toString()) > 0)
                    .toList();
        }
    }

    private static long number(String name) {
        if (!name.startsWith(PREFIX)) {
            return 0;
        }
        try {
            return Long.parseLong(name.substring(PREFIX.length()));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    @Override
    public void close() {
        IOUtils.closeWhileHandlingException(lock, locked);
    }
}
