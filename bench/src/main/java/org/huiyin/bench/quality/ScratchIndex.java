package org.huiyin.bench.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.huiyin.search.TextIndex;

/** An index of the product in a folder that is gone afterwards. */
public final class ScratchIndex implements AutoCloseable {

    private final Path folder;
    private final TextIndex index;

    public ScratchIndex() {
        try {
            this.folder = Files.createTempDirectory("huiyin-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.index = TextIndex.open(folder);
    }

    public TextIndex index() {
        return index;
    }

    @Override
    public void close() throws IOException {
        index.close();
        try (var files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }
}
