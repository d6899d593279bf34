package org.huiyin.web.security;

import jakarta.ws.rs.container.ContainerRequestContext;

/** Tells the calls of vendors from those of everybody else. */
final class Hooks {

    private Hooks() {}

    static boolean isHook(ContainerRequestContext request) {
        return request.getUriInfo().getRequestUri().getPath().startsWith("/hooks/");
    }
}
