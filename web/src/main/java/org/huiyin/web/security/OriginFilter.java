package org.huiyin.web.security;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.huiyin.web.page.BaseUrl;
import org.huiyin.web.problem.Rejected;

/**
 * Lets no other site act in the name of a reader. Decided by what the browser says about where a change comes from, so
 * that no token has to stand in any page. Programs say nothing about it and have no cookie: they pass.
 */
@Provider
@PreMatching
@Priority(Order.ORIGIN)
@ApplicationScoped
public class OriginFilter implements ContainerRequestFilter {

    private static final int FORBIDDEN = 403;
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    private final BaseUrl baseUrl;

    @Inject
    public OriginFilter(BaseUrl baseUrl) {
        this.baseUrl = baseUrl;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!HARMLESS.contains(request.getMethod()) && !isOwn(request)) {
            throw new Rejected(FORBIDDEN, "cross-site");
        }
    }

    private boolean isOwn(ContainerRequestContext request) {
        boolean hasSession = request.getCookies().containsKey(SessionCookie.nameFor(baseUrl));
        if (!hasSession && isByToken(request)) {
            return true;
        }
        var site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        var origin = request.getHeaderString("Origin");
        if (origin == null || origin.equals("null")) {
            // Pages with a secret in their address send no origin; they need no cookie either.
            return !hasSession;
        }
        return origin.equals(originOf(baseUrl.toString())) || isSameHost(origin, request);
    }

    private static boolean isByToken(ContainerRequestContext request) {
        var authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, "Bearer ".length());
    }

    /** The host header was checked before against the names that are ours. */
    private static boolean isSameHost(String origin, ContainerRequestContext request) {
        var host =
                Optional.ofNullable(request.getHeaderString(HttpHeaders.HOST)).orElse("");
        return origin.equals("http://" + host) || origin.equals("https://" + host);
    }

    private static String originOf(String url) {
        var uri = URI.create(url);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
