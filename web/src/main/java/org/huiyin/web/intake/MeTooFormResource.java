package org.huiyin.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
        return View.of("intake/meToo", page(channel, known(issue), Told.NOTHING, FormErrors.NONE));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response join(
            @PathParam("channel") String channel,
            @PathParam("issue") long number,
            @FormParam("text") @Nullable String text,
            @FormParam("contact-email") @Nullable String email,
            @FormParam("consent") @Nullable String consent,
            @FormParam("ask") @Nullable String ask,
            @FormParam("token") @Nullable String token) {
        var issue = known(number);
        var told = new Told(text, email, consent != null && !consent.isEmpty());
        if (ask != null) {
            // From the form, with what was typed there so far.
            return Response.ok(View.of("intake/meToo", page(channel, issue, told, FormErrors.NONE)))
                    .build();
        }
        try {
            return joined(channel, issue, told.checked(), token);
        } catch (Refusal.Invalid e) {
            return Response.status(UNPROCESSABLE)
                    .entity(View.of("intake/meToo", page(channel, issue, told, FormErrors.of(ui, e))))
                    .build();
        }
    }

    /** What the reporter typed, all of it optional. */
    private record Told(@Nullable String text, @Nullable String email, boolean consent) {

        static final Told NOTHING = new Told(null, null, false);

        Told checked() {
            if (isReachable() && !consent) {
                throw Refusal.Invalid.field("/consent", "intake.form.consent.needed");
            }
            return this;
        }

        /** Whoever says nothing says what the problem is called. */
        NewReport about(IssueCard issue, String channel, String language) {
            var words = text == null || text.isBlank() ? issue.publicTitle() : text;
            var contact = new NewReport.Contact(isReachable() ? email : null, null);
            return new NewReport(words, null, null, channel, language, contact, true, null, null, null);
        }

        private boolean isReachable() {
            return email != null && !email.isBlank();
        }
    }

    private Response joined(String channel, IssueCard issue, Told told, @Nullable String token) {
        var report = told.about(issue, channel, ui.lang());
        var words = Json.bytes(new Joining(issue.number(), report));
        var place = placeOf(channel, issue);
        var key = tokens.isGood(token, place) && token != null ? tokens.idempotencyKey(token, words) : null;
        var receipt = reception.keep(
                Submission.of(report, key, MediaType.APPLICATION_JSON, words).joining(issue.number()));
        return Redirect.to(ui.to("/s/" + receipt.token()) + "?sent=1");
    }

    private record Joining(long meTooOf, NewReport report) {}

    private MeTooPage page(String channel, IssueCard issue, Told told, FormErrors errors) {
        return new MeTooPage(
                channel,
                Long.toString(issue.number()),
                issue.publicTitle(),
                issue.people(),
                Words.of(issue.state()),
                told.text(),
                told.email(),
                told.consent(),
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
