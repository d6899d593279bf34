package org.huiyin.web.channel;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.huiyin.intake.Journal;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Role;
import org.huiyin.web.access.CurrentCaller;
import org.huiyin.web.page.Redirect;
import org.huiyin.web.page.Toast;
import org.huiyin.web.page.Ui;
import org.huiyin.web.page.View;

/** What could not be understood waits here for a person: why, try it again, or put it away. */
@Path("/admin/quarantine")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class QuarantineResource {

    private static final String LIST = "/admin/quarantine";
    private static final String ID = "/{id: [0-9a-f-]{36}}";

    private final Journal journal;
    private final CurrentCaller current;
    private final Ui ui;

    @Inject
    public QuarantineResource(Journal journal, CurrentCaller current, Ui ui) {
        this.journal = journal;
        this.current = current;
        this.ui = ui;
    }

    @GET
    public View list() {
        var rows = journal.quarantined(null, admin()).stream()
                .map(QuarantinePage.Row::of)
                .toList();
        return View.of("channel/quarantine", new QuarantinePage(rows));
    }

    /** The bytes as they came: to be looked at elsewhere, never shown by us. */
    @GET
    @Path(ID + "/raw")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Response raw(@PathParam("id") UUID id) {
        var raw = journal.rawOf(id, admin());
        return Response.ok(raw.body(), MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"delivery-" + id + ".bin\"")
                .build();
    }

    @POST
    @Path(ID + "/retry")
    public Response retry(@PathParam("id") UUID id) {
        try {
            journal.tryAgain(id, admin());
            return Redirect.to(LIST, Toast.of(ui.t("channel.quarantine.retried")));
        } catch (Refusal.Conflict refusal) {
            return Redirect.to(LIST, Toast.of(ui.t(refusal.key())));
        }
    }

    @POST
    @Path(ID + "/discard")
    public Response discard(@PathParam("id") UUID id) {
        try {
            journal.discard(id, admin());
            return Redirect.to(LIST, new Toast(ui.t("channel.quarantine.discarded"), LIST + "/" + id + "/restore"));
        } catch (Refusal.Conflict refusal) {
            return Redirect.to(LIST, Toast.of(ui.t(refusal.key())));
        }
    }

    @POST
    @Path(ID + "/restore")
    public Response restore(@PathParam("id") UUID id) {
        journal.restore(id, admin());
        return Redirect.to(LIST, Toast.of(ui.t("channel.quarantine.restored")));
    }

    private Caller admin() {
        var caller = current.caller();
        caller.need(Role.ADMIN);
        return caller;
    }
}
