package org.huiyin.web.release;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.release.ReleaseCard;
import org.huiyin.release.ReleaseDraft;
import org.huiyin.release.Releases;
import org.huiyin.shared.PageOf;
import org.huiyin.shared.Refusal;
import org.huiyin.web.access.CurrentCaller;
import org.huiyin.web.page.BaseUrl;
import org.jspecify.annotations.Nullable;

/** Releases, for programs of marketing. */
@Path("/api/v1/releases")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "releases", description = "Published notes of improvements, built from fixed issues.")
public class ReleasesResource {

    private static final String EXAMPLE = """
            {"release": "0190c8a0-0000-7000-8000-000000000001", "slug": "2026-11-21-paid-means-paid",
             "title": {"zh-CN": "付了就是付了", "en": "Paid means paid"}, "text": {"zh-CN": "…", "en": "…"},
             "state": "published", "issues": ["142"], "people": 37, "publishAt": null,
             "publishedAt": "2026-11-21T08:00:00Z", "correctedAt": null, "updatedAt": "2026-11-21T08:00:00Z",
             "url": "https://feedback.example.com/changelog/2026-11-21-paid-means-paid"}""";

    private final Releases releases;
    private final CurrentCaller current;
    private final BaseUrl baseUrl;

    @Inject
    public ReleasesResource(Releases releases, CurrentCaller current, BaseUrl baseUrl) {
        this.releases = releases;
        this.current = current;
        this.baseUrl = baseUrl;
    }

    /** When to publish; without it, or with a moment that has passed, at once. */
    public record Publication(@Nullable String at) {}

    @GET
    @Operation(summary = "All releases, drafts too, last changed first")
    @APIResponse(
            responseCode = "200",
            description = "The releases",
            content = @Content(examples = @ExampleObject(name = "list", value = "{\"items\": [], \"next\": null}")))
    public PageOf<ReleaseAnswer> list() {
        return new PageOf<>(
                releases.all(current.caller()).stream().map(this::answer).toList(), null);
    }

    @GET
    @Path("{release}")
    @Operation(summary = "One release")
    @APIResponse(
            responseCode = "200",
            description = "The release",
            content = @Content(examples = @ExampleObject(name = "release", value = EXAMPLE)))
    public ReleaseAnswer get(@PathParam("release") String id) {
        return answer(releases.get(id(id), current.caller()));
    }

    @POST
    @Operation(summary = "Keep a draft; without a text, a first one is made of the fixes")
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content = @Content(examples = @ExampleObject(name = "release", value = EXAMPLE)))
    public Response draft(
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "draft",
                                                            value =
                                                                    "{\"title\": {\"zh-CN\": \"付了就是付了\", \"en\": \"Paid means paid\"},"
                                                                            + " \"text\": {\"zh-CN\": \"…\", \"en\": \"…\"}, \"issues\": [\"142\"]}")))
                    ReleaseDraft draft) {
        var card = releases.draft(draft, current.caller());
        return Response.created(URI.create("/api/v1/releases/" + card.id()))
                .entity(answer(card))
                .build();
    }

    @PATCH
    @Path("{release}")
    @Operation(summary = "Change what is given; after publication it is a correction, and nobody is told again")
    @APIResponse(
            responseCode = "200",
            description = "The release",
            content = @Content(examples = @ExampleObject(name = "release", value = EXAMPLE)))
    public ReleaseAnswer edit(
            @PathParam("release") String id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "change",
                                                            value =
                                                                    "{\"title\": {\"zh-CN\": \"付款更稳了\", \"en\": \"Payments hold\"}}")))
                    ReleaseDraft changes) {
        return answer(releases.edit(id(id), changes, current.caller()));
    }

    @PUT
    @Path("{release}/publication")
    @Operation(summary = "Publish, at once or at a time; subscribers are told once")
    @APIResponse(
            responseCode = "200",
            description = "The release",
            content = @Content(examples = @ExampleObject(name = "release", value = EXAMPLE)))
    public ReleaseAnswer publish(
            @PathParam("release") String id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "later",
                                                            value = "{\"at\": \"2026-11-22T08:00:00Z\"}")))
                    @Nullable Publication publication) {
        var at = publication == null ? null : publication.at();
        return answer(releases.publish(id(id), at, current.caller()));
    }

    @DELETE
    @Path("{release}/publication")
    @Operation(summary = "Withdraw: gone from every page and feed, its address stays reserved")
    @APIResponse(
            responseCode = "200",
            description = "The release",
            content = @Content(examples = @ExampleObject(name = "release", value = EXAMPLE)))
    public ReleaseAnswer withdraw(@PathParam("release") String id) {
        return answer(releases.withdraw(id(id), current.caller()));
    }

    private ReleaseAnswer answer(ReleaseCard card) {
        return ReleaseAnswer.of(card, baseUrl.of("/changelog/" + card.slug()));
    }

    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal.NotFound("release.not-found");
        }
    }
}
