package org.huiyin.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The settings that are needed before there is a server, found as MicroProfile Config will find them later: system
 * property, then environment variable, then {@code huiyin.properties} in the data folder.
 */
record Settings(Properties file, Map<String, String> environment) {

    static Settings read(Path path) {
        var file = new Properties();
        if (Files.exists(path)) {
            try (var in = Files.newBufferedReader(path)) {
                file.load(in);
            } catch (IOException | IllegalArgumentException e) {
                throw new CannotStart("The settings in " + path + " cannot be read (" + e.getMessage() + ").");
            }
        }
        return new Settings(file, System.getenv());
    }

    Optional<String> find(String name) {
        String underscored = name.replaceAll("[^A-Za-z0-9]", "_");
        return Optional.ofNullable(System.getProperty(name))
                .or(() -> Optional.ofNullable(environment.get(name)))
                .or(() -> Optional.ofNullable(environment.get(underscored)))
                .or(() -> Optional.ofNullable(environment.get(underscored.toUpperCase(Locale.ROOT))))
                .or(() -> Optional.ofNullable(file.getProperty(name)))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }
}
