package org.huiyin.start;

import java.nio.file.Path;
import org.eclipse.microprofile.config.spi.Converter;

/** Lets a setting be a path. Always absolute: the working directory is nobody's business later on. */
public final class PathConverter implements Converter<Path> {

    private static final long serialVersionUID = 1;

    @Override
    public Path convert(String value) {
        return Path.of(value).toAbsolutePath().normalize();
    }
}
