package org.huiyin.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Refusal;
import org.huiyin.web.page.Language;
import org.huiyin.web.page.Pages;
import org.huiyin.web.page.Templates;
import org.huiyin.web.page.Ui;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemsTest {

    private final Problems problems = new Problems(new Ids(Clock.systemUTC()));
    private final Answer answer = new Answer(new Templates());
    private final Ui english = Pages.in(Language.EN).at("/api/v1/reports").ui();

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(new Refusal.NotFound("issue.not-found", 142), 404, "not-found"),
                Arguments.of(new Refusal.Conflict("fix.already-fixed"), 409, "already-fixed"),
                Arguments.of(new Refusal.Forbidden("access.forbidden"), 403, "forbidden"),
                Arguments.of(new Refusal.Unauthenticated("access.log-in"), 401, "unauthenticated"),
                Arguments.of(
                        new Refusal.TooMany("problem.too-many-requests.detail", Duration.ofSeconds(7)),
                        429,
                        "too-many-requests"),
                Arguments.of(new Rejected(413, "too-large"), 413, "too-large"),
                Arguments.of(new Rejected(400, "bad-request.unknown-field", "/x"), 400, "bad-request"),
                Arguments.of(new RuntimeException(new Rejected(413, "too-large")), 413, "too-large"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void everyRefusalHasItsStatusAndItsType(Throwable thrown, int status, String type) {
        var problem = problems.of(thrown, english);

        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.type()).isEqualTo("/problems/" + type);
        assertThat(problem.instance()).isEqualTo("/api/v1/reports");
        assertThat(problem.title() + problem.detail()).doesNotContain("???").doesNotContain("{0}");
    }

    @Test
    void fieldsAreNamedInTheReadersLanguage() {
        var refusal = new Refusal.Invalid(List.of(
                new Refusal.FieldError("/text", "field.required", List.of()),
                new Refusal.FieldError("/contact/email", "field.email", List.of())));

        var problem = problems.of(refusal, Pages.in(Language.ZH_CN).ui());

        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.detail()).isEqualTo("2处需要再看一下。");
        assertThat(problem.errors())
                .containsExactly(
                        new Problem.FieldProblem("/text", "这一项需要填写。"),
                        new Problem.FieldProblem("/contact/email", "这不像是一个邮箱地址。"));
    }

    static Stream<Throwable> ofABusyDatabase() {
        return Stream.of(
                new SQLTransientConnectionException("timed out"),
                new SQLException("terminating connection", "57P01"),
                new SQLException("Connection is broken", "08006"),
                new SQLException("Error in allocating a connection. Cause: In-use connections equal max-pool-size"));
    }

    @ParameterizedTest
    @MethodSource("ofABusyDatabase")
    void withoutAConnectionToTheDatabaseOneComesBackLater(Throwable cause) {
        var problem = problems.of(new IllegalStateException(new RuntimeException(cause)), english);

        assertThat(problem.status()).isEqualTo(503);
        assertThat(problem.type()).isEqualTo("/problems/unavailable");
        assertThat(problems.of(new SQLException("syntax", "42000"), english).status())
                .isEqualTo(500);
    }

    @Test
    void whatNobodyForesawSaysNothingAboutTheInside() {
        var problem = problems.of(new IllegalStateException("jdbc:h2:secret"), english);
        var json = new String(answer.of(problem, english, false).bytes(), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(problem.status()).isEqualTo(500);
        assertThat(problem.detail()).containsPattern("incident [0-9A-Z]{8}");
        assertThat(json).doesNotContain("secret").doesNotContain("Exception").doesNotContain("org.");
    }

    @Test
    void halfACharacterInAnAnswerBreaksNothing() {
        var refusal = Refusal.Invalid.field("/type", "field.unknown-value", "\ud800");

        var problem = problems.of(refusal, english);

        assertThat(answer.of(problem, english, false).bytes()).isNotEmpty();
        assertThat(answer.of(problem, english, true).bytes()).isNotEmpty();
    }

    @Test
    void programsNeverGetHtml() {
        assertThat(Answer.isForPerson("/api/v1/issues", "text/html,*/*")).isFalse();
        assertThat(Answer.isForPerson("/s/abc", "*/*")).isFalse();
        assertThat(Answer.isForPerson("/s/abc", "text/html,application/xhtml+xml"))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPersonSeesAPageInTheirLanguage(Language language) {
        var page = Pages.in(language).show("problem/problem", new ProblemPage(404, "t", "d", "not-found"));

        assertThat(page.select("h1").text()).isEqualTo("t");
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(page.text()).doesNotContain("???");
    }

    @Test
    void everyTypeIsExplainedInEveryLanguage() {
        for (var status : List.of(400, 401, 403, 404, 405, 406, 409, 412, 413, 415, 429, 500, 503)) {
            var name = Names.ofStatus(status);
            for (var language : Language.values()) {
                var ui = Pages.in(language).ui();
                assertThat(ui.find("problem." + name + ".title"))
                        .as(name + language)
                        .isPresent();
                assertThat(ui.find("problem." + name + ".meaning"))
                        .as(name + language)
                        .isPresent();
            }
        }
    }

    @Test
    void anUnknownStatusIsStillAProblem() {
        assertThat(problems.ofStatus(Response.Status.GONE.getStatusCode(), english)
                        .type())
                .isEqualTo("/problems/bad-request");
    }
}
