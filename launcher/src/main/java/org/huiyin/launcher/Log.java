package org.huiyin.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The server's log goes to a file, ten of them in turn; the console belongs to the person who started Huiyin. */
final class Log {

    private static final String SETTINGS =
            """
            handlers=java.util.logging.FileHandler
            java.util.logging.FileHandler.pattern=%s
            java.util.logging.FileHandler.encoding=UTF-8
            java.util.logging.FileHandler.append=true
            java.util.logging.FileHandler.limit=10000000
            java.util.logging.FileHandler.count=10
            java.util.logging.FileHandler.formatter=org.huiyin.launcher.LogLine
            .level=INFO
            com.hazelcast.level=WARNING
            fish.payara.nucleus.level=WARNING
            org.glassfish.level=WARNING
            org.hibernate.validator.level=WARNING
            javax.enterprise.level=WARNING
            jakarta.enterprise.level=WARNING
            """;

    private Log() {}

    /** To be called before anything logs: the log manager reads its settings once, at its first use. */
    static void to(Path log) {
        Path settings = log.resolveSibling("logging.properties");
        String pattern = log.toString().replace('\\', '/').replace("%", "%%");
        try {
            Files.writeString(settings, SETTINGS.formatted(pattern));
            var stray = new PrintStream(
                    Files.newOutputStream(log.resolveSibling("console.log")), true, StandardCharsets.UTF_8);
            System.setOut(stray);
            System.setErr(stray);
        } catch (IOException e) {
            throw new CannotStart("The log folder " + log.getParent() + " cannot be written (" + e.getMessage() + ").");
        }
        System.setProperty("java.util.logging.config.file", settings.toString());
    }
}
