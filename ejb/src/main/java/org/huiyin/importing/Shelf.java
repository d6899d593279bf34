package org.huiyin.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huiyin.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** The files in the data folder: written once while they come in, read as often as needed. */
@ApplicationScoped
class Shelf {

    private static final long MEGABYTE = 1024L * 1024;
    private static final int START = 4;
    private static final int FIRST_LINE = 64 * 1024;

    private final Path folder;
    private final long most;

    @Inject
    Shelf(
            @ConfigProperty(name = "huiyin.data") Path data,
            @ConfigProperty(name = "huiyin.importing.largest-mb", defaultValue = "100") long largestMb) {
        this.folder = data.resolve("imports");
        this.most = largestMb * MEGABYTE;
    }

    long most() {
        return most;
    }

    /** Streams the bytes to their place and looks through them once. Whatever is wrong, nothing of it stays. */
    ImportFile.Look keep(UUID id, String name, InputStream in) throws IOException {
        Files.createDirectories(folder);
        var file = pathOf(id);
        try {
            var sha256 = copy(in, file);
            return look(file, name, sha256);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private String copy(InputStream in, Path file) throws IOException {
        var digest = sha256();
        try (var out = Files.newOutputStream(file);
                var counted = new DigestInputStream(in, digest)) {
            long written = 0;
            var block = new byte[64 * 1024];
            for (int read = counted.read(block); read >= 0; read = counted.read(block)) {
                written += read;
                if (written > most) {
                    throw Refusal.Invalid.field("/file", "importing.too-large", most / MEGABYTE);
                }
                out.write(block, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static ImportFile.Look look(Path file, String name, String sha256) throws IOException {
        byte[] start;
        try (var in = Files.newInputStream(file)) {
            start = in.readNBytes(START);
        }
        var format = FileFormat.of(name, start);
        var encoding = format == FileFormat.XLSX ? null : Encoding.of(file);
        var delimiter = format == FileFormat.CSV ? delimiterOf(file, Objects.requireNonNull(encoding)) : null;
        try (var rows = open(file, format, encoding, delimiter)) {
            long count = 0;
            for (var row = rows.next(); row != null; row = rows.next()) {
                count = row.number();
            }
            if (count == 0 || rows.header().stream().allMatch(String::isBlank)) {
                throw new UnreadableFile("nothing");
            }
            return new ImportFile.Look(
                    format,
                    encoding == null ? null : encoding.name(),
                    delimiter,
                    sha256,
                    Files.size(file),
                    rows.header(),
                    count);
        }
    }

    /** The rows of a file that was kept. */
    Rows open(ImportCard card) throws IOException {
        var encoding = card.encoding() == null ? null : Charset.forName(card.encoding());
        return open(pathOf(card.id()), card.format(), encoding, card.delimiter());
    }

    private static Rows open(Path file, FileFormat format, @Nullable Charset encoding, @Nullable String delimiter)
            throws IOException {
        return switch (format) {
            case XLSX -> new XlsxRows(file, Bounds.USUAL);
            case NDJSON -> new NdjsonRows(Encoding.reader(file, Objects.requireNonNull(encoding)), Bounds.USUAL);
            case CSV ->
                new CsvRows(
                        Encoding.reader(file, Objects.requireNonNull(encoding)),
                        Objects.requireNonNull(delimiter).charAt(0),
                        Bounds.USUAL);
        };
    }

    private static String delimiterOf(Path file, Charset encoding) throws IOException {
        try (var reader = new BufferedReader(Encoding.reader(file, encoding))) {
            var start = new char[FIRST_LINE];
            int read = reader.read(start);
            var first =
                    new String(start, 0, Math.max(0, read)).lines().findFirst().orElse("");
            return String.valueOf(CsvRows.delimiterOf(first));
        }
    }

    /** When nobody needs the bytes any more. */
    void drop(UUID id) {
        try {
            Files.deleteIfExists(pathOf(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path pathOf(UUID id) {
        return folder.resolve(id.toString());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
