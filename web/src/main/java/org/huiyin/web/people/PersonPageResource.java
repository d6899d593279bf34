package org.huiyin.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.huiyin.channel.Channels;
import org.huiyin.desk.PersonDesk;
import org.huiyin.people.Wish;
import org.huiyin.retention.Retention;
import org.huiyin.shared.Role;
import org.huiyin.web.access.CurrentCaller;
import org.huiyin.web.page.Redirect;
import org.huiyin.web.page.Toast;
import org.huiyin.web.page.Ui;
import org.huiyin.web.page.View;
import org.jspecify.annotations.Nullable;

/** One person over all channels, for whoever may see one of their reports. */
@Path("/people/{id}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.WILDCARD)
public class PersonPageResource {

    private final PersonDesk desk;
    private final Channels channels;
    private final Retention retention;
    private final CurrentCaller current;
    private final Ui ui;

    @PathParam("id")
    private UUID id = new UUID(0, 0);

    @Inject
    public PersonPageResource(PersonDesk desk, Channels channels, Retention retention, CurrentCaller current, Ui ui) {
        this.desk = desk;
        this.channels = channels;
        this.retention = retention;
        this.current = current;
        this.ui = ui;
    }

    @GET
    public View person() {
        var by = current.caller();
        var names = new LinkedHashMap<String, String>();
        channels.all().forEach(channel -> names.put(channel.name(), ui.t(channel.title())));
        return View.of("people/person", new PersonPage(desk.person(id, by), names, by.is(Role.ADMIN)));
    }

    @POST
    @Path("/wish")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response wish(@FormParam("wish") @Nullable String wish) {
        desk.wish(id, Wish.of(wish == null ? Wish.ANY.word() : wish), current.caller());
        return Redirect.to("/people/" + id, Toast.of(ui.t("people.wish.changed")));
    }

    @POST
    @Path("/joinings/{joining}/separation")
    public Response separate(@PathParam("joining") UUID joining) {
        desk.separate(id, joining, current.caller());
        var undo = "/people/" + id + "/joinings/" + joining + "/separation/undo";
        return Redirect.to("/people/" + id, new Toast(ui.t("people.separated"), undo));
    }

    @POST
    @Path("/joinings/{joining}/separation/undo")
    public Response rejoin(@PathParam("joining") UUID joining) {
        desk.rejoin(id, joining, current.caller());
        return Redirect.to("/people/" + id, Toast.of(ui.t("people.joined-again")));
    }

    /** A copy of everything over all channels, for a person who asked us for it. */
    @GET
    @Path("/export")
    @Produces(MediaType.APPLICATION_JSON)
    public Response export() {
        var by = current.caller();
        by.need(Role.ADMIN);
        return Response.ok(retention.exportAll(desk.person(id, by).id()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"huiyin-person.json\"")
                .build();
    }

    /** Erases everything over all channels, for a person who asked us for it. */
    @POST
    @Path("/erasure")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response erase(@FormParam("sure") @Nullable String sure) {
        var by = current.caller();
        if (sure == null) {
            return Redirect.to("/people/" + id, Toast.of(ui.t("people.erase.unsure")));
        }
        retention.eraseAll(desk.person(id, by).id(), by);
        return Redirect.to("/inbox", Toast.of(ui.t("people.erased")));
    }
}
