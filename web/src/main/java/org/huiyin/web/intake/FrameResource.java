package org.huiyin.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.channel.ChannelCard;
import org.huiyin.channel.Channels;
import org.huiyin.channel.Embeddings;
import org.huiyin.intake.Submission;
import org.huiyin.intake.Surroundings;
import org.huiyin.people.Address;
import org.huiyin.shared.Refusal;
import org.huiyin.web.json.Json;
import org.huiyin.web.page.BaseUrl;
import org.huiyin.web.page.FormErrors;
import org.huiyin.web.page.Ui;
import org.huiyin.web.page.Uploads;
import org.huiyin.web.page.View;
import org.huiyin.web.security.ContentSecurity;
import org.jspecify.annotations.Nullable;

/** The form in a frame on the sites that may show it, and on no other. Needs no cookie: the form carries all it is. */
@Path("/w/{channel}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class FrameResource {

    private static final int UNPROCESSABLE = 422;
    private static final int MOST_FILES = 50;
    private static final int LARGEST_FILE = 6 * 1024 * 1024;
    private static final String BAIT = "homepage";
    private static final List<String> AROUND = List.of("page", "version", "device", "user", "until", "signature");

    private final Channels channels;
    private final Embeddings embeddings;
    private final Reception reception;
    private final PicturesSent pictures;
    private final FormToken tokens;
    private final BaseUrl baseUrl;
    private final Ui ui;

    @Inject
    public FrameResource(
            Channels channels,
            Embeddings embeddings,
            Reception reception,
            PicturesSent pictures,
            FormToken tokens,
            BaseUrl baseUrl,
            Ui ui) {
        this.channels = channels;
        this.embeddings = embeddings;
        this.reception = reception;
        this.pictures = pictures;
        this.tokens = tokens;
        this.baseUrl = baseUrl;
        this.ui = ui;
    }

    @GET
    public Response form(@PathParam("channel") String name, @QueryParam("from") @Nullable String from) {
        var sites = sitesOf(open(name));
        var page = page(name, from, sites, new Typed(Map.of()), List.of(), List.of(), false, FormErrors.NONE);
        return framed(Response.ok(View.of("intake/frame", page)), sites);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response send(@PathParam("channel") String name, List<EntityPart> parts) {
        var sites = sitesOf(open(name));
        var uploads = Uploads.of(parts, MOST_FILES, LARGEST_FILE);
        var typed = Typed.of(uploads::field);
        var kept = pictures.keep(Given.of(uploads));
        try {
            refuse(name, typed, uploads, kept);
            return framed(Response.ok(taken(name, typed, uploads, kept, sites)), sites);
        } catch (Refusal.Invalid e) {
            var around = AROUND.stream()
                    .map(field -> new FramePage.Around(field, given(uploads, field)))
                    .toList();
            var linked = uploads.field("link") != null;
            var page = page(
                    name,
                    uploads.field("from"),
                    sites,
                    typed,
                    pictures.carried(kept),
                    around,
                    linked,
                    FormErrors.of(ui, e));
            return framed(Response.status(UNPROCESSABLE).entity(View.of("intake/frame", page)), sites);
        }
    }

    private void refuse(String channel, Typed typed, Uploads uploads, PicturesSent.Kept kept) {
        var errors = new ArrayList<>(typed.missingConsent());
        errors.addAll(kept.errors());
        if (!tokens.isGood(uploads.field("token"), channel)) {
            errors.add(new Refusal.FieldError("", "intake.form.stale", List.of()));
        }
        var bait = uploads.field(BAIT);
        if (bait != null && !bait.isEmpty()) {
            errors.add(new Refusal.FieldError("", "intake.form.again", List.of()));
        }
        if (!errors.isEmpty()) {
            throw new Refusal.Invalid(errors);
        }
    }

    private View taken(String channel, Typed typed, Uploads uploads, PicturesSent.Kept kept, List<String> sites) {
        var around = new Surroundings(
                uploads.field("around-page"), uploads.field("around-device"), uploads.field("around-version"));
        var report = typed.report(channel, ui.lang());
        var words = Json.bytes(report);
        var key = tokens.idempotencyKey(given(uploads, "token", ""), words);
        var submission = Submission.of(report, key, MediaType.APPLICATION_JSON, words)
                .with(kept.images())
                .in(around);
        var receipt =
                reception.keep(user(channel, uploads).map(submission::from).orElse(submission));
        return View.of(
                "intake/framed",
                new FramedPage(
                        channel,
                        host(uploads.field("from"), sites),
                        receipt.token(),
                        receipt.reference(),
                        kept.complete()));
    }

    /** The shop's own user, where its server vouches for them and they agreed to be known. */
    private Optional<Address> user(String channel, Uploads uploads) {
        if (uploads.field("link") == null) {
            return Optional.empty();
        }
        return embeddings
                .userOf(
                        channel,
                        uploads.field("around-user"),
                        uploads.field("around-until"),
                        uploads.field("around-signature"))
                .map(user -> new Address(Address.USER, user));
    }

    private FramePage page(
            String channel,
            @Nullable String from,
            List<String> sites,
            Typed typed,
            List<CarriedPicture> carried,
            List<FramePage.Around> around,
            boolean linked,
            FormErrors errors) {
        var fields = around.isEmpty()
                ? AROUND.stream().map(name -> new FramePage.Around(name, "")).toList()
                : around;
        return new FramePage(channel, host(from, sites), typed, carried, fields, linked, errors, tokens.next(channel));
    }

    private static String given(Uploads uploads, String name) {
        return given(uploads, "around-" + name, "");
    }

    private static String given(Uploads uploads, String name, String otherwise) {
        return Optional.ofNullable(uploads.field(name)).orElse(otherwise);
    }

    /** Spoken to only if it may show this form. */
    private static @Nullable String host(@Nullable String from, List<String> sites) {
        return from != null && sites.contains(from) ? from : null;
    }

    /** Our own pages too: the preview stands there. */
    private List<String> sitesOf(ChannelCard channel) {
        var sites = new ArrayList<>(embeddings.originsOf(channel.name()));
        var own = URI.create(baseUrl.toString());
        sites.add(own.getScheme() + "://" + own.getRawAuthority());
        return sites;
    }

    private static Response framed(Response.ResponseBuilder answer, List<String> sites) {
        return answer.header(ContentSecurity.HEADER, ContentSecurity.framedBy(sites))
                .build();
    }

    private ChannelCard open(String name) {
        return channels.find(name)
                .filter(channel -> channel.formOpen() && !channel.paused())
                .orElseThrow(() -> new Refusal.NotFound("intake.form.closed"));
    }
}
