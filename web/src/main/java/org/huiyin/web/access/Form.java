package org.huiyin.web.access;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.huiyin.access.Opened;
import org.huiyin.access.SessionKind;
import org.huiyin.people.MemberCard;
import org.huiyin.web.page.BaseUrl;
import org.huiyin.web.page.View;
import org.huiyin.web.security.SessionCookie;
import org.jspecify.annotations.Nullable;

/** What the forms of this package have in common. */
final class Form {

    private static final int UNPROCESSABLE = 422;

    private Form() {}

    static String value(MultivaluedMap<String, String> form, String name) {
        return Optional.ofNullable(form.getFirst(name)).orElse("");
    }

    /** The form again, with what was typed and what is wrong with it. */
    static Response again(View view) {
        return Response.status(UNPROCESSABLE).entity(view).build();
    }

    /** On to the page, as somebody who is logged in, in the language that the member chose. */
    static Response enter(Opened opened, String next, BaseUrl baseUrl) {
        return Response.seeOther(URI.create(inLanguageOf(opened.member(), next)))
                .cookie(SessionCookie.of(opened.token(), SessionKind.BROWSER.longest(), baseUrl))
                .build();
    }

    private static String inLanguageOf(MemberCard member, String next) {
        return member.locale() == null ? next : next + (next.contains("?") ? "&" : "?") + "lang=" + member.locale();
    }

    /** A path of ours, or the inbox: no log-in leads to another site. */
    static String safe(@Nullable String next) {
        if (next == null) {
            return "/inbox";
        }
        boolean own = next.startsWith("/")
                && !next.startsWith("//")
                && !next.startsWith("/login")
                && next.chars().noneMatch(c -> c == '\\' || c <= ' ' || c > '~');
        return own ? next : "/inbox";
    }
}
