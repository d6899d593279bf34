package org.huiyin.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.huiyin.intake.NewReport;
import org.huiyin.intake.Submission;
import org.huiyin.issue.IssueCard;
import org.huiyin.issue.Issues;
import org.huiyin.issue.PublicTitle;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Words;
import org.huiyin.web.json.Json;
import org.huiyin.web.page.FormErrors;
import org.huiyin.web.page.Redirect;
import org.huiyin.web.page.Ui;
import org.huiyin.web.page.View;
import org.jspecify.annotations.Nullable;

/** "Me too, tell me when it is fixed": one known problem and one field for an address. */
@Path("/f/{channel}/me-too/{issue:\\d{1,18}}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class MeTooFormResource {

    private static final int UNPROCESSABLE = 422;
    private static final List<String> FIELDS = List.of("text", "contact-email", "consent");

    private final Issues issues;
    private final Reception reception;
    private final FormToken tokens;
    private final Ui ui;

    @Inject
    public MeTooFormResource(Issues issues, Reception reception, FormToken tokens, Ui ui) {
        this.issues = issues;
        this.reception = reception;
        this.tokens = tokens;
        this.ui = ui;
    }

    @GET
    public View ask(@PathParam("channel") String channel, @PathParam("issue") long issue) {
        return View.of("intake/meToo", page(channel, known(issue), new Typed(Map.of()), FormErrors.NONE));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response join(
            @PathParam("channel") String channel,
            @PathParam("issue") long number,
            MultivaluedMap<String, String> fields) {
        var issue = known(number);
        var typed = Typed.of(name -> FIELDS.contains(name) ? fields.getFirst(name) : null);
        if (fields.containsKey("ask")) {
            // From the form, with what was typed there so far.
            return Response.ok(View.of("intake/meToo", page(channel, issue, typed, FormErrors.NONE)))
                    .build();
        }
        try {
            return joined(channel, issue, typed, fields.getFirst("token"));
        } catch (Refusal.Invalid e) {
            return Response.status(UNPROCESSABLE)
                    .entity(View.of("intake/meToo", page(channel, issue, typed, FormErrors.of(ui, e))))
                    .build();
        }
    }

    private Response joined(String channel, IssueCard issue, Typed typed, @Nullable String token) {
        var errors = typed.missingConsent();
        if (!errors.isEmpty()) {
            throw new Refusal.Invalid(errors);
        }
        // Whoever says nothing says what the problem is called.
        var report = typed.orSaying(issue.publicTitle()).report(channel, ui.lang());
        var words = Json.bytes(new Joining(issue.number(), report));
        var place = placeOf(channel, issue);
        var key = tokens.isGood(token, place) && token != null ? tokens.idempotencyKey(token, words) : null;
        var receipt = reception.keep(
                Submission.of(report, key, MediaType.APPLICATION_JSON, words).joining(issue.number()));
        return Redirect.to(ui.to("/s/" + receipt.token()) + "?sent=1");
    }

    private record Joining(long meTooOf, NewReport report) {}

    private MeTooPage page(String channel, IssueCard issue, Typed typed, FormErrors errors) {
        return new MeTooPage(
                channel,
                Long.toString(issue.number()),
                issue.publicTitle(),
                issue.people(),
                Words.of(issue.state()),
                typed,
                errors,
                tokens.next(placeOf(channel, issue)));
    }

    private IssueCard known(long number) {
        return issues.find(number)
                .map(issue -> issue.isMerged() ? issues.find(issue.root()).orElse(issue) : issue)
                .filter(issue -> issue.people() > 0 && PublicTitle.isPublic(issue.publicTitle()))
                .orElseThrow(() -> new Refusal.NotFound("issue.not-found", number));
    }

    private static String placeOf(String channel, IssueCard issue) {
        return channel + "#" + issue.number();
    }
}
