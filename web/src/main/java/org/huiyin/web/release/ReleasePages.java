package org.huiyin.web.release;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.huiyin.release.EntryCard;
import org.huiyin.release.ReleaseCard;
import org.huiyin.release.ReleaseDraft;
import org.huiyin.release.Releases;
import org.huiyin.shared.Bilingual;
import org.huiyin.shared.Refusal;
import org.huiyin.web.access.CurrentCaller;
import org.huiyin.web.page.FormErrors;
import org.huiyin.web.page.Language;
import org.huiyin.web.page.Redirect;
import org.huiyin.web.page.Site;
import org.huiyin.web.page.Toast;
import org.huiyin.web.page.Ui;
import org.huiyin.web.page.View;
import org.jspecify.annotations.Nullable;

/** The desk of marketing: choose fixed issues, write in two languages, look, publish, correct, withdraw. */
@Path("/releases")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ReleasePages {

    private static final String EDITOR = "release/editor";
    private static final int UNPROCESSABLE = 422;

    private final Releases releases;
    private final CurrentCaller current;
    private final Ui ui;
    private final Site site;

    @Inject
    public ReleasePages(Releases releases, CurrentCaller current, Ui ui, Site site) {
        this.releases = releases;
        this.current = current;
        this.ui = ui;
        this.site = site;
    }

    @GET
    public View desk() {
        var by = current.caller();
        return View.of("release/desk", new DeskPage(releases.unannounced(by), releases.all(by)));
    }

    @GET
    @Path("new")
    public View blank(@QueryParam("issue") List<String> issues) {
        var typed = new EditorPage.Typed("", "", "", "", new TreeSet<>(issues), "");
        return View.of(EDITOR, new EditorPage(null, typed, choices(null), null, FormErrors.NONE));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(MultivaluedMap<String, String> form) {
        var typed = typed(form);
        try {
            var card = releases.draft(draft(typed), current.caller());
            return Redirect.to("/releases/" + card.id(), new Toast(ui.t("release.kept"), null));
        } catch (Refusal.Invalid e) {
            return again(null, typed, e);
        }
    }

    @GET
    @Path("{release}")
    public View edit(@PathParam("release") String id) {
        var card = releases.get(ReleasesResource.id(id), current.caller());
        return View.of(EDITOR, new EditorPage(card, typed(card), choices(card), posts(card), FormErrors.NONE));
    }

    @POST
    @Path("{release}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@PathParam("release") String id, MultivaluedMap<String, String> form) {
        var by = current.caller();
        var release = ReleasesResource.id(id);
        var typed = typed(form);
        try {
            releases.edit(release, draft(typed), by);
            if ("publish".equals(form.getFirst("then"))) {
                var card = releases.publish(release, moment(typed.at()), by);
                return Redirect.to(
                        "/releases/" + id, new Toast(ui.t(published(card)), "/releases/" + id + "/withdrawal"));
            }
            return Redirect.to("/releases/" + id, new Toast(ui.t("release.kept"), null));
        } catch (Refusal.Invalid e) {
            return again(releases.get(release, by), typed, e);
        }
    }

    @POST
    @Path("{release}/withdrawal")
    public Response withdraw(@PathParam("release") String id) {
        releases.withdraw(ReleasesResource.id(id), current.caller());
        return Redirect.to("/releases/" + id, new Toast(ui.t("release.withdrawn"), "/releases/" + id + "/publication"));
    }

    @POST
    @Path("{release}/publication")
    public Response publish(@PathParam("release") String id) {
        var card = releases.publish(ReleasesResource.id(id), null, current.caller());
        return Redirect.to("/releases/" + id, new Toast(ui.t(published(card)), "/releases/" + id + "/withdrawal"));
    }

    @GET
    @Path("{release}/preview")
    public View preview(@PathParam("release") String id) {
        var card = releases.get(ReleasesResource.id(id), current.caller());
        return View.of("release/release", new ReleasePage(card, !card.isPublic()));
    }

    private static String published(ReleaseCard card) {
        return card.isPublic() ? "release.published" : "release.scheduled";
    }

    private Response again(@Nullable ReleaseCard card, EditorPage.Typed typed, Refusal.Invalid refusal) {
        var page = new EditorPage(card, typed, choices(card), posts(card), FormErrors.of(ui, refusal));
        return Response.status(UNPROCESSABLE).entity(View.of(EDITOR, page)).build();
    }

    private List<EntryCard> choices(@Nullable ReleaseCard card) {
        var choices = new ArrayList<>(card == null ? List.<EntryCard>of() : card.entries());
        choices.addAll(releases.unannounced(current.caller()));
        return choices;
    }

    private @Nullable PostTexts posts(@Nullable ReleaseCard card) {
        return card == null || card.title().isEmpty()
                ? null
                : PostTexts.of(
                        card,
                        ui.in(Language.ZH_CN, "release.people", card.people()),
                        ui.absolute("/zh/changelog/" + card.slug()));
    }

    private static EditorPage.Typed typed(ReleaseCard card) {
        var issues = new TreeSet<String>();
        card.entries().forEach(entry -> issues.add(Long.toString(entry.issue())));
        return new EditorPage.Typed(
                text(card.title().zhCn()),
                text(card.title().en()),
                text(card.text().zhCn()),
                text(card.text().en()),
                issues,
                "");
    }

    private static EditorPage.Typed typed(MultivaluedMap<String, String> form) {
        var issues = form.getOrDefault("issues", List.of());
        return new EditorPage.Typed(
                text(form.getFirst("title-zh-CN")),
                text(form.getFirst("title-en")),
                text(form.getFirst("text-zh-CN")),
                text(form.getFirst("text-en")),
                Set.copyOf(issues),
                text(form.getFirst("at")));
    }

    private static ReleaseDraft draft(EditorPage.Typed typed) {
        return new ReleaseDraft(
                new Bilingual(typed.titleZh(), typed.titleEn()),
                new Bilingual(typed.textZh(), typed.textEn()),
                List.copyOf(new TreeSet<>(typed.issues())));
    }

    /** What the browser's own field sends: date and time of the installation's zone. */
    private @Nullable String moment(String local) {
        if (local.isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(local).atZone(site.zone()).toInstant().toString();
        } catch (DateTimeException e) {
            throw Refusal.Invalid.field("/at", "field.time");
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.replace("\r\n", "\n");
    }
}
