package org.huiyin.web.triage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.desk.IssueDesk;
import org.huiyin.desk.IssueItem;
import org.huiyin.merge.Merging;
import org.huiyin.web.access.CurrentCaller;

/** One issue put under another. Nothing moves, so taking it back restores everything. */
@Path("/api/v1/issues/{issue:\\d{1,18}}/merged-into")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "issues")
public class MergeResource {

    private final Merging merging;
    private final IssueDesk desk;
    private final CurrentCaller current;

    @Inject
    public MergeResource(Merging merging, IssueDesk desk, CurrentCaller current) {
        this.merging = merging;
        this.desk = desk;
        this.current = current;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Put the issue under another; everybody behind it is then behind the other")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "into", value = "{\"issue\": \"140\"}")))
    @APIResponse(
            responseCode = "200",
            description = "The other issue",
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "the other issue",
                                            value = "{\"issue\": \"140\", \"reports\": 38, \"people\": 32}")))
    public IssueItem merge(@PathParam("issue") long number, Target into) {
        var by = current.caller();
        merging.merge(number, into.some(), by);
        return desk.item(into.some(), by);
    }

    @DELETE
    @Operation(summary = "Undo the merge exactly")
    @APIResponse(
            responseCode = "200",
            description = "The issue on its own again",
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "the issue",
                                            value = "{\"issue\": \"142\", \"reports\": 1, \"people\": 1}")))
    public IssueItem unmerge(@PathParam("issue") long number) {
        var by = current.caller();
        merging.unmerge(number, by);
        return desk.item(number, by);
    }
}
