package org.huiyin.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.huiyin.web.page.BaseUrl;

/** Headers that every answer carries, errors and assets too. They are set first, so that a page may replace one. */
@WebFilter(
        urlPatterns = "/*",
        asyncSupported = true,
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.FORWARD})
public class SecurityHeaders implements Filter {

    private static final List<String> PATHS_WITH_A_SECRET =
            List.of("/s/", "/v/", "/m/", "/join/", "/unsubscribe/", "/subscribe/", "/api/v1/receipts/");

    private final boolean secure;

    @Inject
    public SecurityHeaders(BaseUrl baseUrl) {
        this.secure = baseUrl.isSecure();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        set((HttpServletRequest) request, (HttpServletResponse) response);
        chain.doFilter(request, response);
    }

    private void set(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", ContentSecurity.policy("'none'"));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", hasSecret(request) ? "no-referrer" : "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
        response.setHeader("Cache-Control", "no-store");
        if (secure) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }

    private static boolean hasSecret(HttpServletRequest request) {
        var path = Optional.ofNullable(request.getRequestURI()).orElse("/");
        return PATHS_WITH_A_SECRET.stream().anyMatch(path::contains);
    }
}
