package org.huiyin.launcher;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/** Asks the database itself why the application could not be deployed: the server's log says it in two hundred lines. */
final class DatabaseProbe {

    /** H2: open in this very process already, so it is not what is wrong. */
    private static final int IN_USE = 90020;

    private DatabaseProbe() {}

    /** What the database answers, if it is the trouble. The drivers lie where the server unpacked them. */
    static Optional<String> whyNot(Database database, Path jars) {
        try {
            URL jar = jars.resolve(database.isPostgres() ? "postgresql.jar" : "h2.jar")
                    .toUri()
                    .toURL();
            try (var loader = new URLClassLoader(new URL[] {jar}, ClassLoader.getPlatformClassLoader())) {
                var driver =
                        (Driver) loader.loadClass(database.isPostgres() ? "org.postgresql.Driver" : "org.h2.Driver")
                                .getDeclaredConstructor()
                                .newInstance();
                return connect(driver, database);
            }
        } catch (IOException | ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> connect(Driver driver, Database database) {
        var login = new Properties();
        login.setProperty("user", database.username());
        login.setProperty("password", database.password());
        try (Connection connection = driver.connect(database.url(), login)) {
            return Optional.empty();
        } catch (SQLException e) {
            return e.getErrorCode() == IN_USE ? Optional.empty() : Optional.of(sentence(database, e));
        }
    }

    private static String sentence(Database database, SQLException reason) {
        String url = database.url().split("[?;]", 2)[0];
        String first = String.valueOf(reason.getMessage()).lines().findFirst().orElse("no reason given");
        String cure = database.isPostgres()
                ? "Check huiyin.database.url, .username and .password."
                : "Keep a copy of the file, and restore the last backup.";
        return "the database " + url + " cannot be opened (" + first + "). " + cure;
    }
}
