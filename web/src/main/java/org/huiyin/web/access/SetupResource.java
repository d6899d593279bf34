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
import org.huiyin.access.NewAdministrator;
import org.huiyin.access.SessionKind;
import org.huiyin.access.Setup;
import org.huiyin.web.security.Limits;

/** The first administrator, by a program. */
@Path("/api/v1/setup")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
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
    public Response begin(NewAdministrator wanted) {
        var opened = setup.begin(wanted, SessionKind.API, limits.neighbourhood());
        return Response.created(URI.create("/api/v1/members/" + opened.member().id()))
                .entity(SessionAnswer.of(opened))
                .build();
    }
}
