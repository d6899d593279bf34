package org.huiyin.web.release;

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
import org.huiyin.announcement.AnnouncementState;
import org.huiyin.announcement.Announcements;
import org.huiyin.release.ReleaseCard;
import org.huiyin.shared.Refusal;
import org.huiyin.web.access.CurrentCaller;
import org.huiyin.web.page.FormErrors;
import org.huiyin.web.page.Language;
import org.huiyin.web.page.Redirect;
import org.huiyin.web.page.Toast;
import org.huiyin.web.page.Ui;
import org.huiyin.web.page.View;
import org.jspecify.annotations.Nullable;

/** A published release as a post on a channel: written, looked at, then posted by a person, once. */
@Path("/releases/{release}/announcements")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class AnnouncementPages {

    private static final String PAGE = "release/announce";
    private static final int UNPROCESSABLE = 422;

    private final Announcements announcements;
    private final CurrentCaller current;
    private final Ui ui;

    @PathParam("release")
    private String release = "";

    @Inject
    public AnnouncementPages(Announcements announcements, CurrentCaller current, Ui ui) {
        this.announcements = announcements;
        this.current = current;
        this.ui = ui;
    }

    @GET
    public View write() {
        return View.of(PAGE, page(null, null, false, FormErrors.NONE));
    }

    /** As it would stand there; nothing leaves. */
    @POST
    @Path("{channel}/preview")
    public Response look(@PathParam("channel") String channel, @FormParam("text") @Nullable String text) {
        try {
            var place = announcements.require(ReleasesResource.id(release), channel, current.caller());
            var words = announcements.checked(text == null ? "" : text, link(card()), place);
            return Response.ok(View.of(PAGE, page(channel, words, true, FormErrors.NONE)))
                    .build();
        } catch (Refusal.Invalid e) {
            return again(channel, text, e);
        }
    }

    @POST
    @Path("{channel}")
    public Response post(@PathParam("channel") String channel, @FormParam("text") @Nullable String text) {
        try {
            var id = ReleasesResource.id(release);
            announcements.post(id, channel, text == null ? "" : text, link(card()), current.caller());
            var announced = announcements.require(id, channel, current.caller()).announced();
            boolean stands = announced != null && announced.state() == AnnouncementState.POSTED;
            return Redirect.to(here(), Toast.of(ui.t(stands ? "release.announce.done" : "release.announce.not-sure")));
        } catch (Refusal.Invalid e) {
            return again(channel, text, e);
        }
    }

    /** A person looked at the channel, because nobody knew. */
    @POST
    @Path("{channel}/decision")
    public Response decide(@PathParam("channel") String channel, @FormParam("there") @Nullable String there) {
        announcements.decide(ReleasesResource.id(release), channel, "yes".equals(there), current.caller());
        return Redirect.to(here(), Toast.of(ui.t("release.announce.decided")));
    }

    private Response again(String channel, @Nullable String text, Refusal.Invalid refusal) {
        return Response.status(UNPROCESSABLE)
                .entity(View.of(PAGE, page(channel, text, false, FormErrors.of(ui, refusal))))
                .build();
    }

    private AnnouncePage page(@Nullable String channel, @Nullable String text, boolean preview, FormErrors errors) {
        var card = card();
        var first = PostTexts.of(card, ui.in(Language.ZH_CN, "release.people", card.people()), link(card))
                .weibo();
        return new AnnouncePage(
                card,
                announcements.places(card.id(), current.caller()),
                text == null ? first : text,
                channel,
                preview,
                errors);
    }

    private ReleaseCard card() {
        return announcements.release(ReleasesResource.id(release), current.caller());
    }

    private String link(ReleaseCard card) {
        return ui.absolute("/zh/changelog/" + card.slug());
    }

    private String here() {
        return "/releases/" + release + "/announcements";
    }
}
