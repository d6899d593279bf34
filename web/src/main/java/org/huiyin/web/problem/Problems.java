package org.huiyin.web.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Refusal;
import org.huiyin.web.page.Ui;
import org.huiyin.web.problem.Problem.FieldProblem;
import org.jspecify.annotations.Nullable;

/** Says what went wrong in the reader's language. What nobody foresaw gets an incident id, and the log the rest. */
@ApplicationScoped
public class Problems {

    private static final System.Logger LOG = System.getLogger(Problems.class.getName());
    private static final int UNPROCESSABLE = 422;
    private static final int FAILED = 500;
    private static final int UNAVAILABLE = 503;

    private final Ids ids;

    @Inject
    public Problems(Ids ids) {
        this.ids = ids;
    }

    public Problem of(Throwable thrown, Ui ui) {
        var cause = Cause.of(thrown);
        if (cause instanceof Refusal refusal) {
            return refused(refusal, ui);
        }
        if (cause instanceof Rejected rejected) {
            return rejected(rejected, ui);
        }
        if (cause instanceof ConstraintViolationException violations) {
            return invalid(pointersOf(violations, ui), ui);
        }
        if (Cause.isBadQuery(cause)) {
            return ofStatus(400, ui);
        }
        if (cause instanceof WebApplicationException answer
                && answer.getResponse().getStatus() < FAILED) {
            return ofStatus(answer.getResponse().getStatus(), ui);
        }
        return Cause.isBusy(thrown) ? busy(thrown, ui) : failed(cause, ui);
    }

    /** For an answer that has nothing but its status. */
    public Problem ofStatus(int status, Ui ui) {
        if (status == FAILED) {
            return failed(new IllegalStateException("The container answered " + status), ui);
        }
        var name = Names.ofStatus(status);
        return problem(name, status, ui.find("problem." + name + ".detail").orElse(""), null, ui);
    }

    private Problem refused(Refusal refusal, Ui ui) {
        return switch (refusal) {
            case Refusal.Invalid invalid -> invalid(fieldsOf(invalid, ui), ui);
            case Refusal.NotFound any -> refused("not-found", 404, any, ui);
            case Refusal.Conflict any -> refused(Names.ofConflict(any.key()), 409, any, ui);
            case Refusal.Forbidden any -> refused("forbidden", 403, any, ui);
            case Refusal.Unauthenticated any -> refused("unauthenticated", 401, any, ui);
            case Refusal.TooMany any -> refused("too-many-requests", 429, any, ui);
        };
    }

    private static Problem refused(String name, int status, Refusal refusal, Ui ui) {
        var detail = ui.find(refusal.key(), refusal.arguments().toArray())
                .or(() -> ui.find("problem." + name + ".detail"))
                .orElse("");
        return problem(name, status, detail, null, ui);
    }

    private static Problem rejected(Rejected rejected, Ui ui) {
        var detail = ui.t(
                "problem." + rejected.name() + ".detail", rejected.arguments().toArray());
        return problem(Names.ofRejected(rejected), rejected.status(), detail, null, ui);
    }

    private static Problem invalid(List<FieldProblem> errors, Ui ui) {
        return problem("invalid", UNPROCESSABLE, ui.t("problem.invalid.detail", errors.size()), errors, ui);
    }

    private Problem failed(Throwable thrown, Ui ui) {
        var incident = ids.reference();
        LOG.log(System.Logger.Level.ERROR, "Incident " + incident + " at " + ui.path(), thrown);
        return problem("failed", FAILED, ui.t("problem.failed.detail", incident), null, ui);
    }

    /** Whoever asked may ask again: nothing of it was kept. */
    private Problem busy(Throwable thrown, Ui ui) {
        LOG.log(System.Logger.Level.WARNING, "No connection to the database for {0}: {1}", ui.path(), thrown);
        return ofStatus(UNAVAILABLE, ui);
    }

    private static Problem problem(String name, int status, String detail, @Nullable List<FieldProblem> errors, Ui ui) {
        var title = ui.find("problem." + name + ".title").orElseGet(() -> ui.t("problem.conflict.title"));
        return new Problem("/problems/" + name, title, status, detail, ui.path(), errors);
    }

    private static List<FieldProblem> fieldsOf(Refusal.Invalid invalid, Ui ui) {
        return invalid.errors().stream()
                .map(e -> new FieldProblem(
                        e.pointer(), ui.t(e.key(), e.arguments().toArray())))
                .toList();
    }

    private static List<FieldProblem> pointersOf(ConstraintViolationException violations, Ui ui) {
        return violations.getConstraintViolations().stream()
                .map(v -> "/"
                        + v.getPropertyPath()
                                .toString()
                                .replaceAll("^[^.]*\\.[^.]*\\.?", "")
                                .replace('.', '/'))
                .map(pointer -> new FieldProblem(pointer, ui.t("field.invalid")))
                .toList();
    }
}
