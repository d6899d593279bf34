package org.huiyin.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The files in {@code <data>/secrets}, readable by their owner alone. */
@ApplicationScoped
class SecretsFolder {

    private static final FileAttribute<?>[] NONE = {};

    private final Path folder;

    @Inject
    SecretsFolder(@ConfigProperty(name = "huiyin.data") Path data) {
        this.folder = data.resolve("secrets");
    }

    Optional<byte[]> read(String name) {
        try {
            return Optional.of(Files.readAllBytes(folder.resolve(name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** What the file holds; if there is none yet, it is made, and is on the disk before this returns. */
    byte[] readOrMake(String name, Supplier<byte[]> content) {
        return read(name).orElseGet(() -> make(name, content.get()));
    }

    void delete(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private byte[] make(String name, byte[] content) {
        try {
            Files.createDirectories(folder, only("rwx------"));
            Path file = Files.createFile(folder.resolve(name), only("rw-------"));
            Files.write(file, content, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            return content;
        } catch (FileAlreadyExistsException e) {
            return read(name).orElseThrow(() -> unusable(e));
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private FileAttribute<?>[] only(String permissions) {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : NONE;
    }

    private UncheckedIOException unusable(IOException cause) {
        return new UncheckedIOException("The secrets in " + folder + " cannot be read or made", cause);
    }
}
