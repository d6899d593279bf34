package org.huiyin.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.access.NewAdministrator;
import org.huiyin.access.SessionKind;
import org.huiyin.access.Setup;
import org.huiyin.web.security.Limits;

/** The first administrator, by a program. */
@Path("/api/v1/setup")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "sessions")
public class SetupResource {

    private final Setup setup;
    private final Limits limits;

    @Inject
    public SetupResource(Setup setup, Limits limits) {
        this.setup = setup;
        this.limits = limits;
    }

    /** Whoever set the installation up is logged in at once. */
    @POST
    @Operation(
            summary = "Set an empty installation up",
            description =
                    "Makes the first administrator and logs them in. The code stands in the start box and works once.")
    @RequestBody(
            content =
                    @Content(mediaType = "application/json", examples = @ExampleObject(name = "request", value = """
                            {"code": "7K2M-9QXA-4TRE-1PZN", "email": "xu@example.com", "name": "许静", "password": "…"}""")))
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", examples = @ExampleObject(name = "answer", value = """
                            {"token": "b1Zk…", "expiresAt": "2026-11-21T20:12:31Z", "member": {"id": "019a9f2b-5d0c-7b41-8c22-1f6e0a9b3d07", "email": "xu@example.com", "name": "许静", "roles": ["admin"], "workgroups": []}}""")))
    public Response begin(NewAdministrator wanted) {
        var opened = setup.begin(wanted, SessionKind.API, limits.neighbourhood());
        return Response.created(URI.create("/api/v1/members/" + opened.member().id()))
                .entity(SessionAnswer.of(opened))
                .build();
    }
}
