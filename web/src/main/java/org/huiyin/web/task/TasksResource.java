package org.huiyin.web.task;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Role;
import org.huiyin.task.Tasks;
import org.huiyin.web.access.CurrentCaller;

/** How far long work is. */
@Path("/api/v1/tasks/{task:[0-9a-fA-F-]{36}}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "index")
public class TasksResource {

    private final Tasks tasks;
    private final CurrentCaller current;

    @Inject
    public TasksResource(Tasks tasks, CurrentCaller current) {
        this.tasks = tasks;
        this.current = current;
    }

    @GET
    @Operation(summary = "How far a task is")
    @APIResponse(
            responseCode = "200",
            content = @Content(examples = @ExampleObject(name = "a task", value = TaskBody.EXAMPLE)))
    public TaskBody read(@PathParam("task") UUID id) {
        current.caller().need(Role.ADMIN);
        return tasks.find(id).map(TaskBody::of).orElseThrow(() -> new Refusal.NotFound("task.not-found", id));
    }
}
