package org.huiyin.web.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.huiyin.web.page.BaseUrl;

/** The one cookie that says who somebody is. Over https its name forbids every other host to set it. */
public final class SessionCookie {

    private static final String NAME = "huiyin_session";

    private SessionCookie() {}

    public static NewCookie of(String token, Duration life, BaseUrl baseUrl) {
        return builder(baseUrl).value(token).maxAge((int) life.toSeconds()).build();
    }

    public static NewCookie gone(BaseUrl baseUrl) {
        return builder(baseUrl).value("").maxAge(0).build();
    }

    /** The token the browser carries, if any. Nothing is known about it yet. */
    public static Optional<String> in(HttpServletRequest request, BaseUrl baseUrl) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(nameFor(baseUrl)))
                        .map(Cookie::getValue)
                        .filter(value -> !value.isEmpty())
                        .findFirst();
    }

    static String nameFor(BaseUrl baseUrl) {
        return baseUrl.isSecure() ? "__Host-" + NAME : NAME;
    }

    private static NewCookie.Builder builder(BaseUrl baseUrl) {
        return new NewCookie.Builder(nameFor(baseUrl))
                .path("/")
                .httpOnly(true)
                .secure(baseUrl.isSecure())
                .sameSite(NewCookie.SameSite.LAX);
    }
}
