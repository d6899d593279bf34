package org.huiyin.web.problem;

import jakarta.resource.ResourceException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import org.huiyin.shared.Refusal;

/** What really happened, inside what the container wrapped around it. */
final class Cause {

    private static final int DEEPEST = 12;

    private Cause() {}

    /** The innermost of our own refusals, else the first thing JAX-RS has a status for, else what was thrown. */
    static Throwable of(Throwable thrown) {
        var told = thrown;
        Throwable now = thrown;
        for (int depth = 0; now != null && depth < DEEPEST; depth++, now = now.getCause()) {
            if (now instanceof Rejected || now instanceof Refusal || now instanceof ConstraintViolationException) {
                return now;
            }
            if (now instanceof WebApplicationException && !(told instanceof WebApplicationException)) {
                told = now;
            }
        }
        return told;
    }

    /** No connection to the database could be had: every one is in use, or the database is not there. */
    static boolean isBusy(Throwable thrown) {
        Throwable now = thrown;
        for (int depth = 0; now != null && depth < DEEPEST; depth++, now = now.getCause()) {
            if (now instanceof ResourceException
                    || now instanceof SQLTransientConnectionException
                    || now instanceof SQLNonTransientConnectionException
                    || (now instanceof SQLException sql && isLost(sql))) {
                return true;
            }
        }
        return false;
    }

    /** SQL state 08: the connection; 53 and 57P: the server has no room left, or is going down. */
    private static boolean isLost(SQLException sql) {
        var state = sql.getSQLState();
        boolean lost = state != null && (state.startsWith("08") || state.startsWith("53") || state.startsWith("57P"));
        // The pool of the server gives neither a class nor a state of its own.
        return lost || String.valueOf(sql.getMessage()).startsWith("Error in allocating a connection");
    }

    /** JAX-RS answers 404 where a query parameter has the wrong form; our interface says 400. */
    static boolean isBadQuery(Throwable thrown) {
        return thrown.getClass().getSimpleName().equals("QueryParamException");
    }
}
