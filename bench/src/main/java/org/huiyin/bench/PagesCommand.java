package org.huiyin.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.huiyin.bench.pages.Pages;

/** Bytes over the wire of a first visit. */
record PagesCommand(URI server, Optional<Path> logins) implements Command {

    static PagesCommand of(Options options) {
        return new PagesCommand(options.address("url"), options.path("logins"));
    }

    @Override
    public void measure(Figures figures) throws Exception {
        new Pages(server, figures).measure(logins);
    }
}
