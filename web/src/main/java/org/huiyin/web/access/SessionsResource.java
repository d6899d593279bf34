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
    public Response open(Credentials credentials) {
        var opened = logIn.logIn(credentials.email(), credentials.password(), SessionKind.API, limits.neighbourhood());
        return Response.created(URI.create("/api/v1/sessions/current"))
                .entity(SessionAnswer.of(opened))
                .build();
    }

    @GET
    @Path("/current")
    public SessionAnswer.Who who() {
        return SessionAnswer.who(current.member());
    }

    @DELETE
    @Path("/current")
    public Response close() {
        var visit = current.visit();
        access.logOut(visit);
        var answer = Response.noContent();
        return visit.kind() == SessionKind.BROWSER
                ? answer.cookie(SessionCookie.gone(baseUrl)).build()
                : answer.build();
    }
}
