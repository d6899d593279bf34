package org.huiyin.web.capture;

import jakarta.ws.rs.core.NewCookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import org.huiyin.web.page.Typed;
import org.jspecify.annotations.Nullable;

/** Where a colleague stands: the same for the next customer, so that nobody types the shop's name twice. */
record Spot(
        String channel, @Nullable String store, @Nullable String touchpoint) {

    static final String COOKIE = "huiyin-spot";
    static final Spot COUNTER = new Spot("counter", null, null);

    private static final Duration KEPT = Duration.ofDays(90);
    private static final int LONGEST = 3000;

    static Spot of(Typed typed) {
        return new Spot(
                Objects.requireNonNullElse(typed.text("channel"), COUNTER.channel),
                typed.text("store"),
                typed.text("touchpoint"));
    }

    /** The counter where the cookie is not one of ours. */
    static Spot ofCookie(@Nullable String value) {
        if (value == null || value.length() > LONGEST) {
            return COUNTER;
        }
        try {
            var lines = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8).split("\n", -1);
            return lines.length == 3 ? new Spot(lines[0], given(lines[1]), given(lines[2])) : COUNTER;
        } catch (IllegalArgumentException notOurs) {
            return COUNTER;
        }
    }

    NewCookie cookie() {
        var plain = String.join("\n", oneLine(channel), oneLine(store), oneLine(touchpoint));
        return new NewCookie.Builder(COOKIE)
                .value(Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8)))
                .path("/capture")
                .maxAge((int) KEPT.toSeconds())
                .sameSite(NewCookie.SameSite.LAX)
                .httpOnly(true)
                .build();
    }

    private static String oneLine(@Nullable String text) {
        return text == null ? "" : text.replace('\n', ' ');
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }
}
