package org.huiyin.web.release;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.huiyin.release.Releases;
import org.huiyin.shared.Refusal;
import org.huiyin.web.page.View;
import org.jspecify.annotations.Nullable;

/** What we changed because somebody told us: for everybody. */
@Path("/changelog")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ChangelogResource {

    static final int PAGE = 20;
    private static final int LAST_PAGE = 10_000;

    private final Releases releases;

    @Inject
    public ChangelogResource(Releases releases) {
        this.releases = releases;
    }

    @GET
    public View list(@QueryParam("cursor") @Nullable String cursor) {
        int page = pageOf(cursor);
        var found = releases.published(page, PAGE);
        return View.shared("release/changelog", new ChangelogPage(found.items(), found.next(), page > 0));
    }

    @GET
    @Path("{slug:[a-z0-9-]{1,100}}")
    public View one(@PathParam("slug") String slug) {
        var release = releases.publishedAs(slug).orElseThrow(() -> new Refusal.NotFound("release.not-found"));
        return View.shared("release/release", new ReleasePage(release, false));
    }

    private static int pageOf(@Nullable String cursor) {
        if (cursor == null || !cursor.matches("\\d{1,5}")) {
            return 0;
        }
        return Math.min(Integer.parseInt(cursor), LAST_PAGE);
    }
}
