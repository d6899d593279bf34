package org.huiyin.web.page;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The colours a reader chose. Auto follows the device, and then the page says nothing about it. */
public enum Theme {
    AUTO,
    LIGHT,
    DARK;

    public static final String COOKIE = "huiyin_theme";

    static Theme ofCookie(@Nullable String value) {
        return switch (Optional.ofNullable(value).orElse("")) {
            case "light" -> LIGHT;
            case "dark" -> DARK;
            default -> AUTO;
        };
    }

    /** The value of {@code data-theme}, or null (jte then leaves the attribute out). */
    public @Nullable String attribute() {
        return switch (this) {
            case AUTO -> null;
            case LIGHT -> "light";
            case DARK -> "dark";
        };
    }
}
