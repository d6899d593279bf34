package org.huiyin.web.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A word after something was done, shown once on the next page.
 *
 * @param undo path to post to, where it can be undone
 */
public record Toast(String text, @Nullable String undo) {

    static final String COOKIE = "huiyin_toast";

    private static final int LONGEST = 3000;

    public Toast {
        if (undo != null && !isOwnPath(undo)) {
            throw new IllegalArgumentException("An undo leads nowhere but here: " + undo);
        }
    }

    public static Toast of(String text) {
        return new Toast(text, null);
    }

    String toCookie() {
        var plain = (undo == null ? "" : undo) + '\n' + text;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty where the cookie is not one of ours. */
    static Optional<Toast> ofCookie(@Nullable String value) {
        if (value == null || value.isEmpty() || value.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var plain = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
            int end = plain.indexOf('\n');
            return end < 0 ? Optional.empty() : Optional.of(read(plain.substring(0, end), plain.substring(end + 1)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static Toast read(String undo, String text) {
        return new Toast(text, undo.isEmpty() ? null : undo);
    }

    private static boolean isOwnPath(String path) {
        return path.startsWith("/") && !path.startsWith("//") && !path.contains("\\");
    }
}
