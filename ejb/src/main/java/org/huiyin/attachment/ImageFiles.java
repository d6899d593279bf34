package org.huiyin.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The folder of the images. A file is there as a whole or not at all; its name is its key and says nothing. */
final class ImageFiles {

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{32}");
    private static final String UNFINISHED = ".part";

    private final Path folder;

    ImageFiles(Path folder) {
        this.folder = folder;
    }

    void write(String key, byte[] bytes) {
        try {
            Files.createDirectories(folder);
            var unfinished = folder.resolve(key + UNFINISHED);
            try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
                var rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(unfinished, file(key), StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException e) {
            throw new IllegalStateException("A key that was there before", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<byte[]> read(String key) {
        try {
            return Optional.of(Files.readAllBytes(file(key)));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of files, unfinished ones too, that nobody has touched since that moment. */
    List<String> olderThan(Instant moment, int most) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> modified(file).isBefore(moment))
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .limit(most)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long freeSpace() {
        try {
            Files.createDirectories(folder);
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isKey(String name) {
        return KEY.matcher(name).matches();
    }

    private Path file(String key) {
        if (!isKey(key)) {
            throw new IllegalArgumentException("No key of an image");
        }
        return folder.resolve(key);
    }

    private static Instant modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            // Gone meanwhile: whoever took it away takes care of it.
            return Instant.MAX;
        }
    }
}
