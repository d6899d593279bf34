package org.huiyin.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import org.huiyin.access.Access;
import org.huiyin.access.LogIn;
import org.huiyin.access.SessionKind;
import org.huiyin.web.page.BaseUrl;
import org.huiyin.web.security.Limits;
import org.huiyin.web.security.SessionCookie;
import org.jspecify.annotations.Nullable;

/** Sessions of programs: a token for a password. */
@Path("/api/v1/sessions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "sessions")
public class SessionsResource {

    private final LogIn logIn;
    private final Access access;
    private final CurrentCaller current;
    private final Limits limits;
    private final BaseUrl baseUrl;

    @Inject
    public SessionsResource(LogIn logIn, Access access, CurrentCaller current, Limits limits, BaseUrl baseUrl) {
        this.logIn = logIn;
        this.access = access;
        this.current = current;
        this.limits = limits;
        this.baseUrl = baseUrl;
    }

    /** What a program sends to log in. */
    public record Credentials(
            @Nullable String email, @Nullable String password) {}

    @POST
    @Operation(summary = "Log in", description = "The token goes into Authorization: Bearer.")
    @RequestBody(
            content =
                    @Content(mediaType = "application/json", examples = @ExampleObject(name = "request", value = """
                            {"email": "chen.yu@example.com", "password": "…"}""")))
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", examples = @ExampleObject(name = "answer", value = """
                            {"token": "b1Zk…", "expiresAt": "2026-11-21T20:12:31Z", "member": {"id": "019a9f2b-5d0c-7b41-8c22-1f6e0a9b3d07", "email": "chen.yu@example.com", "name": "陈宇", "roles": ["lead"], "workgroups": ["019a9f2b-6c1e-7a52-9a33-7d0b5a1f2c11"]}}""")))
    public Response open(Credentials credentials) {
        var opened = logIn.logIn(credentials.email(), credentials.password(), SessionKind.API, limits.neighbourhood());
        return Response.created(URI.create("/api/v1/sessions/current"))
                .entity(SessionAnswer.of(opened))
                .build();
    }

    @GET
    @Path("/current")
    @Operation(summary = "Who is logged in")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", examples = @ExampleObject(name = "answer", value = """
                            {"id": "019a9f2b-5d0c-7b41-8c22-1f6e0a9b3d07", "email": "chen.yu@example.com", "name": "陈宇", "roles": ["lead"], "workgroups": ["019a9f2b-6c1e-7a52-9a33-7d0b5a1f2c11"]}""")))
    public SessionAnswer.Who who() {
        return SessionAnswer.who(current.member());
    }

    @DELETE
    @Path("/current")
    @Operation(summary = "Log out")
    @APIResponse(responseCode = "204", description = "Logged out; the token opens nothing any more")
    public Response close() {
        var visit = current.visit();
        access.logOut(visit);
        var answer = Response.noContent();
        return visit.kind() == SessionKind.BROWSER
                ? answer.cookie(SessionCookie.gone(baseUrl)).build()
                : answer.build();
    }
}
