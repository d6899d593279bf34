package org.huiyin.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.huiyin.web.json.Json;
import org.huiyin.web.page.Templates;
import org.huiyin.web.page.Ui;

/** A problem made ready to send: HTML for people who look at a page, JSON for everybody else. */
@ApplicationScoped
public class Answer {

    private static final String HTML = "text/html;charset=utf-8";

    private final Templates templates;

    @Inject
    public Answer(Templates templates) {
        this.templates = templates;
    }

    /** Ready bytes and their type. */
    public record Ready(String type, byte[] bytes) {}

    public Ready of(Problem problem, Ui ui, boolean forPerson) {
        return forPerson ? new Ready(HTML, page(problem, ui)) : new Ready(Problem.MEDIA_TYPE, json(problem));
    }

    /** Programs are under {@code /api/}; elsewhere it is a person if HTML is asked for by name. */
    public static boolean isForPerson(String path, String accept) {
        return !path.startsWith("/api/") && accept.contains("text/html");
    }

    private byte[] page(Problem problem, Ui ui) {
        var name = problem.type().substring(problem.type().lastIndexOf('/') + 1);
        return templates.render(
                "problem/problem", ui, new ProblemPage(problem.status(), problem.title(), problem.detail(), name));
    }

    private static byte[] json(Problem problem) {
        try {
            return Json.MAPPER.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
