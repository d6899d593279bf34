package org.huiyin.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A mark in the data folder while the demo data is being made. Found at a start, the database holds half a demo and
 * nothing else, because nobody is answered before it is whole: it is emptied and made again.
 */
@ApplicationScoped
public class UnfinishedDemo {

    private final Path mark;

    @Inject
    public UnfinishedDemo(@ConfigProperty(name = "huiyin.data") Path data) {
        this.mark = data.resolve("demo-unfinished");
    }

    public boolean isThere() {
        return Files.exists(mark);
    }

    public void begin() {
        try {
            Files.writeString(
                    mark, "The demo data is being made. If this file is still here at a start, it is made anew.\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void end() {
        try {
            Files.deleteIfExists(mark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
