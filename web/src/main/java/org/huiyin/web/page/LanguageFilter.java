package org.huiyin.web.page;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.time.Duration;

/** Takes the language out of the path before the page is looked for, and remembers the one that was chosen. */
@Provider
@PreMatching
@Priority(LanguageFilter.AFTER_THE_GUARDS)
@ApplicationScoped
public class LanguageFilter implements ContainerRequestFilter {

    static final int AFTER_THE_GUARDS = 3000;

    private static final int YEAR = (int) Duration.ofDays(365).toSeconds();

    private final BaseUrl baseUrl;

    @Inject
    public LanguageFilter(BaseUrl baseUrl) {
        this.baseUrl = baseUrl;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var uri = request.getUriInfo().getRequestUri();
        var chosen = Language.ofTag(request.getUriInfo().getQueryParameters().getFirst("lang"));
        boolean isPage = request.getMethod().equals("GET") && !uri.getRawPath().startsWith("/api/");
        if (chosen.isPresent() && isPage) {
            request.abortWith(remembered(chosen.get(), uri));
        } else if (Asked.languageOf(uri.getRawPath()).isPresent()) {
            var path = Asked.withoutLanguage(uri.getRawPath());
            request.setRequestUri(UriBuilder.fromUri(uri).replacePath(path).build());
        }
    }

    private Response remembered(Language language, URI uri) {
        var path = Asked.languageOf(uri.getRawPath()).isPresent()
                ? Asked.withoutLanguage(uri.getRawPath())
                : uri.getRawPath();
        var query = new Query(uri.getRawQuery()).with("lang", null);
        var cookie = new NewCookie.Builder(Asked.LANGUAGE_COOKIE)
                .value(language.tag())
                .path("/")
                .maxAge(YEAR)
                .sameSite(NewCookie.SameSite.LAX)
                .secure(baseUrl.isSecure())
                .httpOnly(true)
                .build();
        return Response.seeOther(URI.create(query.isEmpty() ? path : path + "?" + query))
                .cookie(cookie)
                .build();
    }
}
