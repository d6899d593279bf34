package org.huiyin.web.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.huiyin.shared.Refusal;
import org.huiyin.web.page.Ui;

/** The one mapper: whatever a resource or a filter throws leaves as a problem. */
@Provider
@ApplicationScoped
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final int UNAUTHENTICATED = 401;
    private static final int TOO_LARGE = 413;
    private static final int UNAVAILABLE = 503;
    private static final int COME_BACK_IN_SECONDS = 5;

    private final Problems problems;
    private final Answer answer;
    private final Ui ui;
    private final HttpServletRequest request;

    @Inject
    public ProblemMapper(Problems problems, Answer answer, Ui ui, HttpServletRequest request) {
        this.problems = problems;
        this.answer = answer;
        this.ui = ui;
        this.request = request;
    }

    @Override
    public Response toResponse(Throwable thrown) {
        var cause = Cause.of(thrown);
        if (cause instanceof WebApplicationException made && isComplete(made.getResponse())) {
            return made.getResponse();
        }
        boolean forPerson =
                Answer.isForPerson(ui.path(), Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), ""));
        var problem = problems.of(thrown, ui);
        if (problem.status() == UNAUTHENTICATED
                && forPerson
                && request.getMethod().equals("GET")) {
            return Response.seeOther(URI.create("/login?next=" + here())).build();
        }
        var ready = answer.of(problem, ui, forPerson);
        var response = Response.status(problem.status())
                .entity(ready.bytes())
                .type(ready.type())
                .header(HttpHeaders.CONTENT_LANGUAGE, ui.lang())
                .header(HttpHeaders.VARY, "Accept, Accept-Language, Cookie");
        return withHeaders(response, cause, problem).build();
    }

    private static Response.ResponseBuilder withHeaders(
            Response.ResponseBuilder response, Throwable cause, Problem problem) {
        if (cause instanceof Refusal.TooMany tooMany) {
            response.header(
                    HttpHeaders.RETRY_AFTER, Math.max(1, tooMany.retryAfter().toSeconds()));
        }
        if (cause instanceof WebApplicationException made) {
            var allow = made.getResponse().getHeaderString(HttpHeaders.ALLOW);
            response.header(HttpHeaders.ALLOW, allow);
        }
        if (problem.status() == UNAUTHENTICATED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (problem.status() == UNAVAILABLE) {
            response.header(HttpHeaders.RETRY_AFTER, COME_BACK_IN_SECONDS);
        }
        if (problem.status() == TOO_LARGE) {
            // The rest of the body is not read: whoever sends it must notice.
            response.header("Connection", "close");
        }
        return response;
    }

    /** A redirect, or an answer somebody already gave a body. */
    private static boolean isComplete(Response response) {
        return response.hasEntity() || response.getStatus() < 400;
    }

    private String here() {
        var query = ui.query().isEmpty() ? "" : "?" + ui.query();
        return URLEncoder.encode(ui.path() + query, StandardCharsets.UTF_8);
    }
}
