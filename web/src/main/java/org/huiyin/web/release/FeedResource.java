package org.huiyin.web.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.release.ReleaseCard;
import org.huiyin.release.Releases;
import org.huiyin.web.json.Json;
import org.huiyin.web.page.Markdown;
import org.huiyin.web.page.Ui;

/** The change log as Atom, RSS and JSON Feed; a reader that has the newest state gets 304. */
@Path("/changelog")
@RequestScoped
@Tag(name = "change log")
public class FeedResource {

    private static final int ITEMS = 50;
    private static final int SECONDS_FRESH = 60;

    private final Releases releases;
    private final Ui ui;

    @Inject
    public FeedResource(Releases releases, Ui ui) {
        this.releases = releases;
        this.ui = ui;
    }

    @GET
    @Path("feed.atom")
    @Operation(summary = "The change log as Atom, in the language asked for")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/atom+xml",
                            examples =
                                    @ExampleObject(
                                            name = "feed",
                                            value =
                                                    "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Huiyin</title><entry><title>Payment counts at once</title></entry></feed>")))
    public Response atom(@Context Request request) {
        var feed = feed("/changelog/feed.atom");
        return answer(XmlFeed.atom(feed), "application/atom+xml; charset=utf-8", feed, request);
    }

    @GET
    @Path("feed.rss")
    @Operation(summary = "The change log as RSS, in the language asked for")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/rss+xml",
                            examples =
                                    @ExampleObject(
                                            name = "feed",
                                            value =
                                                    "<rss version=\"2.0\"><channel><title>Huiyin</title><item><title>Payment counts at once</title></item></channel></rss>")))
    public Response rss(@Context Request request) {
        var feed = feed("/changelog/feed.rss");
        return answer(XmlFeed.rss(feed), "application/rss+xml; charset=utf-8", feed, request);
    }

    @GET
    @Path("feed.json")
    @Operation(summary = "The change log as JSON Feed, in the language asked for")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/feed+json",
                            examples =
                                    @ExampleObject(
                                            name = "feed",
                                            value =
                                                    "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Huiyin\", \"items\": [{\"id\": \"urn:uuid:019a9f2b\", \"title\": \"Payment counts at once\"}]}")))
    public Response json(@Context Request request) {
        var feed = feed("/changelog/feed.json");
        return answer(written(JsonFeed.of(feed)), "application/feed+json; charset=utf-8", feed, request);
    }

    private Feed feed(String self) {
        var published = releases.published(0, ITEMS).items();
        var updated = published.stream()
                .map(FeedResource::updated)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        return new Feed(
                ui.t("release.feed.title", ui.siteName()),
                ui.t("release.changelog.lead"),
                ui.lang(),
                inThisLanguage("/changelog"),
                inThisLanguage(self),
                updated,
                published.stream().map(this::item).toList());
    }

    private Feed.Item item(ReleaseCard release) {
        return new Feed.Item(
                "urn:uuid:" + release.id(),
                ui.t(release.title()),
                Markdown.toHtml(ui.t(release.text())) + "<p>" + ui.t("release.people", release.people()) + "</p>",
                inThisLanguage("/changelog/" + release.slug()),
                Objects.requireNonNull(release.publishedAt()),
                updated(release));
    }

    private String inThisLanguage(String path) {
        return ui.absolute("/" + ui.language().path() + path);
    }

    private static Instant updated(ReleaseCard release) {
        return release.correctedAt() == null ? Objects.requireNonNull(release.publishedAt()) : release.correctedAt();
    }

    private static Response answer(String body, String type, Feed feed, Request request) {
        var tag = new EntityTag(hash(body));
        var fresh = new CacheControl();
        fresh.setMaxAge(SECONDS_FRESH);
        fresh.setNoTransform(false);
        var unchanged = request.evaluatePreconditions(tag);
        var answer = unchanged == null ? Response.ok(body, type) : unchanged;
        return answer.tag(tag)
                .lastModified(Date.from(feed.updated()))
                .cacheControl(fresh)
                .header("Vary", "Accept-Language, Cookie")
                .build();
    }

    private static String written(JsonFeed feed) {
        try {
            return Json.MAPPER.writeValueAsString(feed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hash(String body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
