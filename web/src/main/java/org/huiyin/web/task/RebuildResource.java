package org.huiyin.web.task;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.indexing.Rebuild;
import org.huiyin.web.access.CurrentCaller;

/** Makes the search index anew. */
@Path("/api/v1/index/rebuild")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "index")
public class RebuildResource {

    private final Rebuild rebuild;
    private final CurrentCaller current;

    @Inject
    public RebuildResource(Rebuild rebuild, CurrentCaller current) {
        this.rebuild = rebuild;
        this.current = current;
    }

    @POST
    @Operation(summary = "Rebuild the search index from the database, while the old one goes on answering")
    @APIResponse(
            responseCode = "202",
            content = @Content(examples = @ExampleObject(name = "the task", value = TaskBody.EXAMPLE)))
    public Response start() {
        var task = TaskBody.of(rebuild.start(current.caller()));
        return Response.accepted(task)
                .location(URI.create("/api/v1/tasks/" + task.task()))
                .build();
    }
}
