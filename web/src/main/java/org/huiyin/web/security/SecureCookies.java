package org.huiyin.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.ext.Provider;
import java.util.ArrayList;
import org.huiyin.web.page.BaseUrl;

/** Where the installation is reached by https, no cookie ever travels without it; nobody has to think of that. */
@Provider
@ApplicationScoped
public class SecureCookies implements ContainerResponseFilter {

    private final boolean secure;

    @Inject
    public SecureCookies(BaseUrl baseUrl) {
        this.secure = baseUrl.isSecure();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var cookies = response.getHeaders().get(HttpHeaders.SET_COOKIE);
        if (!secure || cookies == null) {
            return;
        }
        var safe = new ArrayList<Object>();
        cookies.forEach(cookie -> safe.add(cookie instanceof NewCookie plain ? secured(plain) : cookie));
        response.getHeaders().put(HttpHeaders.SET_COOKIE, safe);
    }

    private static NewCookie secured(NewCookie plain) {
        return new NewCookie.Builder(plain.getName())
                .value(plain.getValue())
                .path(plain.getPath())
                .maxAge(plain.getMaxAge())
                .sameSite(plain.getSameSite())
                .httpOnly(plain.isHttpOnly())
                .secure(true)
                .build();
    }
}
