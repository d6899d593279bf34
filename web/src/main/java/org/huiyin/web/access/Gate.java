package org.huiyin.web.access;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.huiyin.access.SessionKind;
import org.huiyin.access.TokenScope;
import org.huiyin.access.Visit;
import org.huiyin.shared.Refusal;

/** Stops everybody who is not logged in before anything that is not public. What a caller may do there, the core decides. */
@Provider
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class Gate implements ContainerRequestFilter {

    private static final Set<String> LOOKING = Set.of("GET", "HEAD", "OPTIONS");

    private final CurrentCaller current;

    @Inject
    public Gate(CurrentCaller current) {
        this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var path = request.getUriInfo().getRequestUri().getPath();
        if (!PublicPaths.isPublic(request.getMethod(), path)) {
            requireScope(current.visit(), request.getMethod());
        }
    }

    private static void requireScope(Visit visit, String method) {
        var scope = LOOKING.contains(method) ? TokenScope.READ : TokenScope.WRITE;
        if (visit.kind() == SessionKind.TOKEN && !visit.may(scope)) {
            throw new Refusal.Forbidden("access.token-scope");
        }
    }
}
