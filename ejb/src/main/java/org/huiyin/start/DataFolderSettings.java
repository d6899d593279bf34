package org.huiyin.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/** The operator's file, {@code <data>/huiyin.properties}: above our defaults, below environment and {@code -D}. */
public final class DataFolderSettings implements ConfigSource {

    /** Between the 100 of our own defaults and the 300 of the environment. */
    private static final int ORDINAL = 200;

    private final Map<String, String> values;

    public DataFolderSettings() {
        this(Path.of(System.getProperty("huiyin.data", "data")).resolve("huiyin.properties"));
    }

    DataFolderSettings(Path file) {
        this.values = read(file);
    }

    @Override
    public Set<String> getPropertyNames() {
        return values.keySet();
    }

    @Override
    public @Nullable String getValue(String name) {
        return values.get(name);
    }

    @Override
    public Map<String, String> getProperties() {
        return values;
    }

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }

    @Override
    public String getName() {
        return "<data>/huiyin.properties";
    }

    private static Map<String, String> read(Path file) {
        if (!Files.exists(file)) {
            return Map.of();
        }
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(name -> name, properties::getProperty));
    }
}
