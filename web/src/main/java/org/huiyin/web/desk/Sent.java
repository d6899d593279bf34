package org.huiyin.web.desk;

import org.jspecify.annotations.Nullable;

/** A value that a form sends in its body, and an undo in its address. */
final class Sent {

    private Sent() {}

    static @Nullable String first(@Nullable String body, @Nullable String address) {
        return body == null ? address : body;
    }

    static String some(@Nullable String body, @Nullable String address) {
        var value = first(body, address);
        return value == null ? "" : value.strip();
    }

    /** The number of an issue, written as people write it; null where it is none. */
    static @Nullable Long number(String text) {
        var plain = text.startsWith("#") ? text.substring(1).strip() : text;
        return plain.matches("\\d{1,18}") ? Long.valueOf(plain) : null;
    }
}
