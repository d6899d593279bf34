package org.huiyin.web.relabelling;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huiyin.desk.Difference;
import org.huiyin.desk.RelabellingDesk;
import org.huiyin.relabelling.RelabellingCard;
import org.huiyin.relabelling.RelabellingState;
import org.huiyin.relabelling.Relabellings;
import org.huiyin.web.access.CurrentCaller;
import org.huiyin.web.page.Redirect;
import org.huiyin.web.page.Toast;
import org.huiyin.web.page.Ui;
import org.huiyin.web.page.View;

/** Where leads have all reports labelled anew. */
@Path(RelabellingPageResource.PATH)
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class RelabellingPageResource {

    static final String PATH = "/admin/relabelling";

    private static final String ID = "/{id: [0-9a-f-]{36}}";
    private static final Set<RelabellingState> WITHOUT_DIFFERENCE =
            Set.of(RelabellingState.PREVIEWING, RelabellingState.DISCARDED, RelabellingState.FAILED);

    private final Relabellings relabellings;
    private final RelabellingDesk desk;
    private final CurrentCaller current;
    private final Ui ui;

    @Inject
    public RelabellingPageResource(Relabellings relabellings, RelabellingDesk desk, CurrentCaller current, Ui ui) {
        this.relabellings = relabellings;
        this.desk = desk;
        this.current = current;
        this.ui = ui;
    }

    /** The newest one. */
    @GET
    public View show() {
        var all = relabellings.all(current.caller());
        var newest = all.isEmpty() ? null : all.getFirst();
        return View.of(
                "relabelling/relabelling",
                RelabellingPage.of(newest, newest == null ? List.of() : differences(newest), all));
    }

    @GET
    @Path(ID)
    public View show(@PathParam("id") UUID id) {
        var by = current.caller();
        var card = relabellings.find(id, by);
        return View.of("relabelling/relabelling", RelabellingPage.of(card, differences(card), relabellings.all(by)));
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public Response preview() {
        return Redirect.to(at(relabellings.preview(current.caller())));
    }

    @POST
    @Path(ID + "/apply")
    @Consumes(MediaType.WILDCARD)
    public Response apply(@PathParam("id") UUID id) {
        return Redirect.to(at(relabellings.apply(id, current.caller())));
    }

    @POST
    @Path(ID + "/undo")
    @Consumes(MediaType.WILDCARD)
    public Response undo(@PathParam("id") UUID id) {
        return Redirect.to(at(relabellings.undo(id, current.caller())));
    }

    @POST
    @Path(ID + "/discard")
    @Consumes(MediaType.WILDCARD)
    public Response discard(@PathParam("id") UUID id) {
        relabellings.discard(id, current.caller());
        return Redirect.to(PATH, Toast.of(ui.t("relabelling.discarded")));
    }

    private List<Difference> differences(RelabellingCard card) {
        return WITHOUT_DIFFERENCE.contains(card.state()) ? List.of() : desk.differences(card.id(), current.caller());
    }

    private static String at(RelabellingCard card) {
        return PATH + "/" + card.id();
    }
}
