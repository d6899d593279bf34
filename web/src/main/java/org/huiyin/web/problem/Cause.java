package org.huiyin.web.problem;

import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
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

    /** JAX-RS answers 404 where a query parameter has the wrong form; our interface says 400. */
    static boolean isBadQuery(Throwable thrown) {
        return thrown.getClass().getSimpleName().equals("QueryParamException");
    }
}
