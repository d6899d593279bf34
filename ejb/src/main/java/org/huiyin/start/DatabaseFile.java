package org.huiyin.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.h2.Driver;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;

/**
 * The file of the embedded database. Every transaction is written before it is answered, as a piece of its own, and in each
 * piece something stays in use that keeps the rest from being overwritten: without tidying the file grows with all that was
 * ever written. H2 tidies up by itself only where it writes later than it answers.
 */
@ApplicationScoped
public class DatabaseFile {

    private static final System.Logger LOG = System.getLogger(DatabaseFile.class.getName());

    /** As much of the file is in use, in percent: less wastes space, more wastes work. */
    private static final int FULL_ENOUGH = 60;
    /** So much is moved while everybody who writes waits: a few hundredths of a second. */
    private static final int STEP = 1 << 20;

    private static final Duration LONGEST = Duration.ofMillis(500);

    private final String url;
    private final Properties login = new Properties();

    @Inject
    public DatabaseFile(
            @ConfigProperty(name = "huiyin.database.url") Optional<String> url,
            @ConfigProperty(name = "huiyin.database.username") Optional<String> username,
            @ConfigProperty(name = "huiyin.database.password") Optional<String> password) {
        this.url = url.orElse("");
        login.setProperty("user", username.orElse(""));
        login.setProperty("password", password.orElse(""));
    }

    /**
     * Moves what is still in use out of the emptiest pieces, for half a second at most; what waits then has to wait for the
     * next time. Does nothing to a database of another kind.
     */
    public void tidy() {
        if (!url.startsWith("jdbc:h2:")) {
            return;
        }
        // A connection of its own: what the pool hands out does not say what it wraps.
        try (var connection = new Driver().connect(url, login)) {
            storeOf(connection).ifPresent(DatabaseFile::tidy);
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.WARNING, "The file of the database was not tidied", e);
        }
    }

    private static void tidy(MVStore store) {
        long end = System.nanoTime() + LONGEST.toNanos();
        boolean more = true;
        while (more && System.nanoTime() < end) {
            more = store.compact(FULL_ENOUGH, STEP);
        }
    }

    private static Optional<MVStore> storeOf(Connection connection) {
        return connection instanceof JdbcConnection h2 && h2.getSession() instanceof SessionLocal local
                ? Optional.of(local.getDatabase().getStore().getMvStore())
                : Optional.empty();
    }
}
