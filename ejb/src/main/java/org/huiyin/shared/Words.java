package org.huiyin.shared;

import java.util.Locale;

/** How a constant is written in JSON, in a URL and in the database: {@code IN_PROGRESS} is {@code in_progress}. */
public final class Words {

    private Words() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
