package org.huiyin.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.huiyin.people.NewWorkgroup;
import org.huiyin.people.WorkgroupCard;
import org.huiyin.people.Workgroups;
import org.huiyin.shared.PageOf;
import org.huiyin.shared.Refusal;
import org.huiyin.web.access.CurrentCaller;
import org.huiyin.web.json.Paging;
import org.huiyin.web.json.Versions;

/** Workgroups, for programs. */
@Path("/api/v1/workgroups")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "workgroups")
public class WorkgroupsResource {

    private static final String PATH = "/api/v1/workgroups/";

    private final Workgroups workgroups;
    private final CurrentCaller current;

    @Inject
    public WorkgroupsResource(Workgroups workgroups, CurrentCaller current) {
        this.workgroups = workgroups;
        this.current = current;
    }

    @GET
    @Operation(summary = "The workgroups that take work, in pages")
    @APIResponse(responseCode = "200", content = @Content(examples = @ExampleObject(name = "example", value = """
                                                    {"items": [{"id": "01980d4e-7c1a-7b60-9d21-5f0a2c9a1e11", "name": {"zh-CN": "物流配送", "en": "Logistics"}, "targetHours": 24, "retiredAt": null}], "next": null}""")))
    public PageOf<WorkgroupAnswer> list(@BeanParam Paging paging) {
        var page = workgroups.list(paging.limit(), paging.after());
        return new PageOf<>(page.items().stream().map(WorkgroupAnswer::of).toList(), page.next());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "A new workgroup")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "example", value = """
                                                    {"name": {"zh-CN": "物流配送", "en": "Logistics"}, "targetHours": 24}""")))
    @APIResponse(responseCode = "201", content = @Content(examples = @ExampleObject(name = "example", value = """
                                                    {"id": "01980d4e-7c1a-7b60-9d21-5f0a2c9a1e11", "name": {"zh-CN": "物流配送", "en": "Logistics"}, "targetHours": 24, "retiredAt": null}""")))
    public Response add(NewWorkgroup wanted) {
        var card = workgroups.add(wanted, current.caller());
        return Response.created(URI.create(PATH + card.id()))
                .tag(Versions.tag(card.version()))
                .entity(WorkgroupAnswer.of(card))
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One workgroup, with its ETag")
    @APIResponse(responseCode = "200", content = @Content(examples = @ExampleObject(name = "example", value = """
                                                    {"id": "01980d4e-7c1a-7b60-9d21-5f0a2c9a1e11", "name": {"zh-CN": "物流配送", "en": "Logistics"}, "targetHours": 24, "retiredAt": null}""")))
    public Response read(@PathParam("id") UUID id) {
        var card = found(id);
        return Versions.ok(WorkgroupAnswer.of(card), card.version());
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change a workgroup as it was when its ETag was given; If-Match is needed")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "example", value = """
                                                    {"name": {"zh-CN": "物流配送", "en": "Logistics"}, "targetHours": 24}""")))
    @APIResponse(responseCode = "200", content = @Content(examples = @ExampleObject(name = "example", value = """
                                                    {"id": "01980d4e-7c1a-7b60-9d21-5f0a2c9a1e11", "name": {"zh-CN": "物流配送", "en": "Logistics"}, "targetHours": 24, "retiredAt": null}""")))
    public Response change(@PathParam("id") UUID id, NewWorkgroup wanted, @Context HttpHeaders headers) {
        var present = found(id);
        Versions.require(headers, present.version());
        var card = workgroups.change(id, present.version(), wanted, current.caller());
        return Versions.ok(WorkgroupAnswer.of(card), card.version());
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Retire a workgroup: it gets nothing new, and keeps what it has")
    @APIResponse(responseCode = "204", description = "Done; the same again changes nothing")
    public Response remove(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        Versions.requireIfGiven(headers, found(id).version());
        workgroups.retire(id, current.caller());
        return Response.noContent().build();
    }

    private WorkgroupCard found(UUID id) {
        return workgroups.find(id).orElseThrow(() -> new Refusal.NotFound("people.workgroup-not-found"));
    }
}
