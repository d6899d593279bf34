package org.huiyin.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything an installation is. Held by one process at a time: the lock dies with the process,
 * so that a killed one leaves nothing to clean up.
 */
record DataFolder(Path path, FileLock lock) {

    /** A lock that nobody refers to any more is closed by the collector, and with it given up: the process keeps its own. */
    private static final List<FileLock> HELD = new CopyOnWriteArrayList<>();

    private static final List<String> ROOMS = List.of("db", "log", "runtime", "secrets");

    static DataFolder open(Path path) {
        create(path);
        DataFolder folder = new DataFolder(path, lock(path));
        // The server would go on with the configuration of its last start, whatever was set since.
        delete(folder.runtime());
        ROOMS.forEach(room -> create(path.resolve(room)));
        return folder;
    }

    Path log() {
        return path.resolve("log").resolve("huiyin.log");
    }

    Path runtime() {
        return path.resolve("runtime");
    }

    Path settings() {
        return path.resolve("huiyin.properties");
    }

    Path setupCode() {
        return path.resolve("secrets").resolve("setup-code");
    }

    Path demoLogins() {
        return path.resolve("demo-logins.json");
    }

    private static void create(Path path) {
        try {
            if (Files.isDirectory(path)) {
                return;
            }
            boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
            if (posix) {
                Files.createDirectories(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectories(path);
            }
        } catch (IOException e) {
            throw notWritable(path, e);
        }
    }

    private static void delete(Path folder) {
        try {
            if (!Files.exists(folder)) {
                return;
            }
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path emptied, @Nullable IOException failure)
                        throws IOException {
                    Files.delete(emptied);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw notWritable(folder, e);
        }
    }

    private static FileLock lock(Path path) {
        try {
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                HELD.add(lock);
                return lock;
            }
        } catch (OverlappingFileLockException e) {
            // The same sentence, whoever holds it.
        } catch (IOException e) {
            throw notWritable(path, e);
        }
        throw new CannotStart("The data folder " + path + " is in use by another Huiyin. Stop that one, or give another"
                + " folder with --data.");
    }

    private static CannotStart notWritable(Path path, IOException cause) {
        return new CannotStart("The data folder " + path + " cannot be created or written ("
                + cause.getClass().getSimpleName() + ": " + cause.getMessage() + ").");
    }
}
