package org.huiyin.web.page;

import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** After a form was taken: go and look at a page (303), so that reloading it sends nothing twice. */
public final class Redirect {

    private static final int SECONDS_TO_ARRIVE = 60;

    private Redirect() {}

    public static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    /** The toast is shown once, by the page that comes next; with and without JavaScript. */
    public static Response to(String path, Toast toast) {
        return Response.seeOther(URI.create(path))
                .cookie(cookie(toast.toCookie(), SECONDS_TO_ARRIVE))
                .build();
    }

    static NewCookie shown() {
        return cookie("", 0);
    }

    private static NewCookie cookie(String value, int seconds) {
        return new NewCookie.Builder(Toast.COOKIE)
                .value(value)
                .path("/")
                .maxAge(seconds)
                .sameSite(NewCookie.SameSite.LAX)
                .httpOnly(true)
                .build();
    }
}
