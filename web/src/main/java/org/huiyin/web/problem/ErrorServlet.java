package org.huiyin.web.problem;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.huiyin.web.page.Ui;

/** Tells the problems that never reached JAX-RS: a missing asset, a method no servlet knows, a failure in a filter. */
@WebServlet("/problem-page")
public class ErrorServlet extends HttpServlet {

    private static final int NOT_FOUND = 404;

    private final transient Problems problems;
    private final transient Answer answer;
    private final transient Ui ui;

    @Inject
    public ErrorServlet(Problems problems, Answer answer, Ui ui) {
        this.problems = problems;
        this.answer = answer;
        this.ui = ui;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var problem =
                thrown == null ? problems.ofStatus(status == null ? NOT_FOUND : status, ui) : problems.of(thrown, ui);
        boolean forPerson =
                Answer.isForPerson(pathOf(request), Objects.requireNonNullElse(request.getHeader("Accept"), ""));
        var ready = answer.of(problem, ui, forPerson);
        response.setStatus(problem.status());
        response.setContentType(ready.type());
        response.setHeader("Content-Language", ui.lang());
        response.setContentLength(ready.bytes().length);
        response.getOutputStream().write(ready.bytes());
    }

    private static String pathOf(HttpServletRequest request) {
        var asked = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return asked == null ? request.getRequestURI() : asked;
    }
}
