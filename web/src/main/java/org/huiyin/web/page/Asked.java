package org.huiyin.web.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads from a request in which language and colours its page is wanted. */
final class Asked {

    static final String LANGUAGE_COOKIE = "huiyin_lang";

    private Asked() {}

    static Reading of(HttpServletRequest request, Language standard) {
        var path = Optional.ofNullable(request.getRequestURI()).orElse("/");
        var stable = languageOf(path);
        var language = stable.or(() -> Language.ofTag(cookie(request, LANGUAGE_COOKIE)))
                .or(() -> Language.ofHeader(request.getHeader("Accept-Language")))
                .orElse(standard);
        return new Reading(
                language,
                Theme.ofCookie(cookie(request, Theme.COOKIE)),
                stable.map(l -> withoutLanguage(path)).orElse(path),
                Optional.ofNullable(request.getQueryString()).orElse(""),
                stable.isPresent(),
                Toast.ofCookie(cookie(request, Toast.COOKIE)));
    }

    /** The language that stands in front of the path, as in {@code /zh/changelog}. */
    static Optional<Language> languageOf(String path) {
        int end = path.indexOf('/', 1);
        return path.isEmpty() ? Optional.empty() : Language.ofPath(path.substring(1, end < 0 ? path.length() : end));
    }

    static String withoutLanguage(String path) {
        int end = path.indexOf('/', 1);
        return end < 0 ? "/" : path.substring(end);
    }

    private static @Nullable String cookie(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        return cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }
}
