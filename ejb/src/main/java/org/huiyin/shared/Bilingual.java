package org.huiyin.shared;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A text that staff wrote in Chinese, in English, or in both. In JSON {@code {"zh-CN": …, "en": …}}. */
public record Bilingual(@Nullable String zhCn, @Nullable String en) {

    public static final Bilingual EMPTY = new Bilingual(null, null);

    public boolean isEmpty() {
        return isBlank(zhCn) && isBlank(en);
    }

    /** The text in the reader's language, or in the other one where only that was written. */
    public String in(Locale locale) {
        boolean chinese = "zh".equals(locale.getLanguage());
        var wanted = chinese ? zhCn : en;
        var other = chinese ? en : zhCn;
        if (wanted != null && !wanted.isBlank()) {
            return wanted;
        }
        return other == null ? "" : other;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
