package org.huiyin.web.relabelling;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.desk.RelabellingDesk;
import org.huiyin.relabelling.RelabellingCard;
import org.huiyin.relabelling.RelabellingState;
import org.huiyin.relabelling.Relabellings;
import org.huiyin.web.access.CurrentCaller;

/** All reports labelled anew, for programs. */
@Path("/api/v1/relabellings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "relabelling")
public class RelabellingsResource {

    private static final String PATH = "/api/v1/relabellings/";
    private static final String ID = "{relabelling:[0-9a-fA-F-]{36}}";

    private final Relabellings relabellings;
    private final RelabellingDesk desk;
    private final CurrentCaller current;

    @Inject
    public RelabellingsResource(Relabellings relabellings, RelabellingDesk desk, CurrentCaller current) {
        this.relabellings = relabellings;
        this.desk = desk;
        this.current = current;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "See what would change if all reports were labelled anew; changes nothing")
    @APIResponse(
            responseCode = "202",
            content = @Content(examples = @ExampleObject(name = "begun", value = RelabellingBody.EXAMPLE)))
    public Response preview() {
        return accepted(relabellings.preview(current.caller()));
    }

    @GET
    @Path(ID)
    @Operation(summary = "How far a relabelling is, and what it changes; the rarest differences are not listed")
    @APIResponse(
            responseCode = "200",
            content = @Content(examples = @ExampleObject(name = "to be applied", value = RelabellingBody.EXAMPLE)))
    public RelabellingBody read(@PathParam("relabelling") UUID id) {
        var by = current.caller();
        var card = relabellings.find(id, by);
        boolean known = card.state() != RelabellingState.PREVIEWING;
        return RelabellingBody.of(card, known ? desk.differences(id, by) : List.of());
    }

    @PUT
    @Path(ID + "/application")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Apply what the preview has shown, wherever a label is still the one of the preview")
    @APIResponse(
            responseCode = "202",
            content = @Content(examples = @ExampleObject(name = "begun", value = RelabellingBody.EXAMPLE)))
    public Response apply(@PathParam("relabelling") UUID id) {
        return accepted(relabellings.apply(id, current.caller()));
    }

    @DELETE
    @Path(ID + "/application")
    @Operation(summary = "Undo it: the labels of before, wherever nobody has changed them since")
    @APIResponse(
            responseCode = "202",
            content = @Content(examples = @ExampleObject(name = "begun", value = RelabellingBody.EXAMPLE)))
    public Response undo(@PathParam("relabelling") UUID id) {
        return accepted(relabellings.undo(id, current.caller()));
    }

    private static Response accepted(RelabellingCard card) {
        return Response.accepted(RelabellingBody.of(card, List.of()))
                .location(URI.create(PATH + card.id()))
                .build();
    }
}
