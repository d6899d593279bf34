package org.huiyin.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huiyin.intake.NewReport;
import org.huiyin.intake.Submission;
import org.huiyin.issue.IssueCard;
import org.huiyin.issue.Issues;
import org.huiyin.issue.PublicTitle;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Words;
import org.huiyin.topic.Codes;
import org.huiyin.web.json.Json;
import org.huiyin.web.page.FormErrors;
import org.huiyin.web.page.Redirect;
import org.huiyin.web.page.Ui;
import org.huiyin.web.page.View;
import org.huiyin.web.security.BodyLimit;
import org.huiyin.web.security.Budget;
import org.huiyin.web.security.Limits;
import org.jspecify.annotations.Nullable;

/** "Me too, tell me when it is fixed": one known problem, and everything that was said in the form so far comes along. */
@Path("/f/{channel}/me-too/{issue:\\d{1,18}}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class MeTooFormResource {

    private static final int UNPROCESSABLE = 422;
    private static final int OK = 200;
    private static final Typed NOTHING = new Typed(Map.of());

    private final Issues issues;
    private final Reception reception;
    private final PicturesSent pictures;
    private final FormToken tokens;
    private final Codes codes;
    private final Limits limits;
    private final Ui ui;

    @Inject
    public MeTooFormResource(
            Issues issues,
            Reception reception,
            PicturesSent pictures,
            FormToken tokens,
            Codes codes,
            Limits limits,
            Ui ui) {
        this.issues = issues;
        this.reception = reception;
        this.pictures = pictures;
        this.tokens = tokens;
        this.codes = codes;
        this.limits = limits;
        this.ui = ui;
    }

    @GET
    public View ask(@PathParam("channel") String channel, @PathParam("issue") long issue) {
        return View.of("intake/meToo", page(channel, known(issue), NOTHING, PicturesSent.Kept.NONE, FormErrors.NONE));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response joinWithPictures(
            @PathParam("channel") String channel,
            @PathParam("issue") long number,
            List<EntityPart> parts,
            @Context HttpServletRequest request) {
        if (request.getAttribute(BodyLimit.TOO_LARGE) != null) {
            var words = Given.wordsOf(parts);
            var errors = FormErrors.of(ui, Given.tooLarge());
            return shown(
                    Response.Status.REQUEST_ENTITY_TOO_LARGE.getStatusCode(),
                    page(channel, known(number), words, errors));
        }
        return join(channel, known(number), Given.of(parts));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response joinWithWords(
            @PathParam("channel") String channel,
            @PathParam("issue") long number,
            MultivaluedMap<String, String> fields) {
        return join(channel, known(number), Given.of(fields));
    }

    private Response join(String channel, IssueCard issue, Given given) {
        if (given.field("ask") != null) {
            return asked(channel, issue, given);
        }
        var scanned = Scanned.of(Typed.of(given.fields()), codes);
        var kept = pictures.keep(given);
        try {
            return joined(channel, issue, scanned, kept, given.field("token"));
        } catch (Refusal.Invalid e) {
            return shown(UNPROCESSABLE, page(channel, issue, scanned.typed(), kept, FormErrors.of(ui, e)));
        }
    }

    /** From the form, with what was said there so far. */
    private Response asked(String channel, IssueCard issue, Given given) {
        if (!given.files().isEmpty()) {
            // They take room before anything is sent.
            limits.spend(Budget.REPORTS);
        }
        return shown(OK, page(channel, issue, given, FormErrors.NONE));
    }

    private Response joined(
            String channel, IssueCard issue, Scanned scanned, PicturesSent.Kept kept, @Nullable String token) {
        var errors = new ArrayList<>(scanned.typed().missingConsent());
        errors.addAll(kept.errors());
        if (!errors.isEmpty()) {
            throw new Refusal.Invalid(errors);
        }
        // Whoever says nothing says what the problem is called.
        var report = scanned.typed().orSaying(issue.publicTitle()).report(channel, ui.lang());
        var words = Json.bytes(new Joining(issue.number(), report));
        var place = placeOf(channel, issue);
        var key = tokens.isGood(token, place) && token != null ? tokens.idempotencyKey(token, words) : null;
        var receipt = reception.keep(Submission.of(report, key, MediaType.APPLICATION_JSON, words)
                .with(kept.images())
                .scanned(scanned.code())
                .joining(issue.number()));
        return Redirect.to(ui.to("/s/" + receipt.token()) + kept.sent());
    }

    private record Joining(long meTooOf, NewReport report) {}

    private static Response shown(int status, MeTooPage page) {
        return Response.status(status).entity(View.of("intake/meToo", page)).build();
    }

    /** With the pictures that came along, and what is wrong with them. */
    private MeTooPage page(String channel, IssueCard issue, Given given, FormErrors errors) {
        var kept = pictures.keep(given);
        var all = errors.isEmpty() ? FormErrors.of(ui, new Refusal.Invalid(kept.errors())) : errors;
        return page(channel, issue, Scanned.of(Typed.of(given.fields()), codes).typed(), kept, all);
    }

    private MeTooPage page(String channel, IssueCard issue, Typed typed, PicturesSent.Kept kept, FormErrors errors) {
        return new MeTooPage(
                channel,
                Long.toString(issue.number()),
                issue.publicTitle(),
                issue.people(),
                Words.of(issue.state()),
                typed,
                pictures.carried(kept),
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
