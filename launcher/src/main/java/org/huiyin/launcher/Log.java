package org.huiyin.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The server's log goes to a file; the console belongs to the person who started Huiyin. */
final class Log {

    private static final String SETTINGS = """
            handlers=org.huiyin.launcher.LogFile
            .level=INFO
            com.hazelcast.level=WARNING
            PayaraMicro.level=WARNING
            fish.payara.level=WARNING
            javax.enterprise.system.security.ssl.level=SEVERE
            org.glassfish.level=WARNING
            org.hibernate.validator.level=WARNING
            javax.level=WARNING
            jakarta.enterprise.level=WARNING
            jakarta.level=WARNING
            io.opentelemetry.level=WARNING
            """;

    private Log() {}

    /** To be called before anything logs: the log manager reads its settings once, at its first use. */
    static void to(Path log) {
        Path settings = log.resolveSibling("logging.properties");
        System.setProperty(LogFile.PATH, log.toString());
        try {
            Files.writeString(settings, SETTINGS);
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
