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
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.channel.ChannelCard;
import org.huiyin.channel.Channels;
import org.huiyin.intake.Submission;
import org.huiyin.shared.Refusal;
import org.huiyin.topic.Codes;
import org.huiyin.web.json.Json;
import org.huiyin.web.page.FormErrors;
import org.huiyin.web.page.Redirect;
import org.huiyin.web.page.Ui;
import org.huiyin.web.page.View;
import org.huiyin.web.security.BodyLimit;
import org.jspecify.annotations.Nullable;

/** The form of the public. Whatever is wrong with it, it comes back with everything that was typed. */
@Path("/f")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class FormResource {

    private static final int UNPROCESSABLE = 422;
    /** A field that people do not see; what fills it in is no person, or a browser that is too helpful. */
    private static final String BAIT = "homepage";

    private final Channels channels;
    private final Reception reception;
    private final PicturesSent pictures;
    private final FormToken tokens;
    private final Codes codes;
    private final Ui ui;

    @Inject
    public FormResource(
            Channels channels, Reception reception, PicturesSent pictures, FormToken tokens, Codes codes, Ui ui) {
        this.channels = channels;
        this.reception = reception;
        this.pictures = pictures;
        this.tokens = tokens;
        this.codes = codes;
        this.ui = ui;
    }

    @GET
    public View forms() {
        return View.shared(
                "intake/forms",
                new FormsPage(
                        channels.all().stream().filter(FormResource::isOpen).toList()));
    }

    @GET
    @Path("/{channel}")
    public View form(@PathParam("channel") String channel, @Context UriInfo uri) {
        var scanned = Scanned.of(Typed.about(uri.getQueryParameters()::getFirst), codes);
        return View.of("intake/form", page(open(channel), scanned, PicturesSent.Kept.NONE, FormErrors.NONE));
    }

    @POST
    @Path("/{channel}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response sendWithPictures(
            @PathParam("channel") String channel, List<EntityPart> parts, @Context HttpServletRequest request) {
        if (request.getAttribute(BodyLimit.TOO_LARGE) != null) {
            return givenBack(open(channel), Given.wordsOf(parts));
        }
        return send(open(channel), Given.of(parts));
    }

    /** The pictures were too large: everything else comes back to be sent again without them, or with smaller ones. */
    private Response givenBack(ChannelCard channel, Given words) {
        var scanned = Scanned.of(Typed.of(words.fields()), codes);
        var errors = FormErrors.of(ui, Given.tooLarge());
        return Response.status(Response.Status.REQUEST_ENTITY_TOO_LARGE)
                .entity(View.of("intake/form", page(channel, scanned, pictures.keep(words), errors)))
                .build();
    }

    @POST
    @Path("/{channel}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response sendWords(@PathParam("channel") String channel, MultivaluedMap<String, String> fields) {
        return send(open(channel), Given.of(fields));
    }

    private Response send(ChannelCard channel, Given given) {
        var scanned = Scanned.of(Typed.of(given.fields()), codes);
        var kept = pictures.keep(given);
        try {
            refuse(channel, scanned.typed(), given, kept);
            return taken(channel, scanned, given.field("token"), kept);
        } catch (Refusal.Invalid e) {
            return Response.status(UNPROCESSABLE)
                    .entity(View.of("intake/form", page(channel, scanned, kept, FormErrors.of(ui, e))))
                    .build();
        }
    }

    private void refuse(ChannelCard channel, Typed typed, Given given, PicturesSent.Kept kept) {
        var errors = new ArrayList<>(typed.missingConsent());
        errors.addAll(kept.errors());
        var token = given.field("token");
        if (token != null && !tokens.isGood(token, channel.name())) {
            errors.add(new Refusal.FieldError("", "intake.form.stale", List.of()));
        }
        var bait = given.field(BAIT);
        if (bait != null && !bait.isEmpty()) {
            errors.add(new Refusal.FieldError("", "intake.form.again", List.of()));
        }
        if (!errors.isEmpty()) {
            throw new Refusal.Invalid(errors);
        }
    }

    private Response taken(ChannelCard channel, Scanned scanned, @Nullable String token, PicturesSent.Kept kept) {
        var report = scanned.typed().report(channel.name(), ui.lang());
        var words = Json.bytes(report);
        var key = token == null ? null : tokens.idempotencyKey(token, words);
        var receipt = reception.keep(Submission.of(report, key, MediaType.APPLICATION_JSON, words)
                .with(kept.images())
                .scanned(scanned.code()));
        return Redirect.to(ui.to("/s/" + receipt.token()) + kept.sent());
    }

    private FormPage page(ChannelCard channel, Scanned scanned, PicturesSent.Kept kept, FormErrors errors) {
        return new FormPage(
                channel.name(),
                channel.title(),
                scanned.typed(),
                pictures.carried(kept),
                errors,
                tokens.next(channel.name()),
                scanned.refused());
    }

    private ChannelCard open(String name) {
        return channels.find(name)
                .filter(FormResource::isOpen)
                .orElseThrow(() -> new Refusal.NotFound("intake.form.closed"));
    }

    private static boolean isOpen(ChannelCard channel) {
        return channel.formOpen() && !channel.paused();
    }
}
