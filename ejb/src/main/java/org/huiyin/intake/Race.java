package org.huiyin.intake;

import java.sql.SQLException;
import java.util.function.Supplier;

/** Somebody else was first with the same key or address; the next try sees what they wrote. */
final class Race {

    /** A race is lost at most once per rival; so many tries outlast every real one. */
    private static final int TRIES = 4;

    private Race() {}

    static <T> T repeat(Supplier<T> work) {
        for (int tried = 1; ; tried++) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (tried == TRIES || !isLost(e)) {
                    throw e;
                }
            }
        }
    }

    /** SQL state 23: integrity; 40: serialisation, deadlock. */
    private static boolean isLost(Throwable thrown) {
        for (var cause = thrown; cause != null && cause != cause.getCause(); cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState().startsWith("23") || sql.getSQLState().startsWith("40");
            }
        }
        return false;
    }
}
