package org.huiyin.release;

import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The last part of a release's address: the day, and the English title where there is one. */
final class Slug {

    private static final int LONGEST = 60;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);

    private Slug() {}

    static String of(Instant day, @Nullable String englishTitle) {
        var words = englishTitle == null ? "" : words(englishTitle);
        return words.isEmpty() ? DAY.format(day) : DAY.format(day) + "-" + words;
    }

    private static String words(String title) {
        var slug = new StringBuilder();
        var plain = Normalizer.normalize(title, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        for (int i = 0; i < plain.length() && slug.length() < LONGEST; i++) {
            char c = plain.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                slug.append(c);
            } else if (!slug.isEmpty()
                    && slug.charAt(slug.length() - 1) != '-'
                    && Character.getType(c) != Character.NON_SPACING_MARK
                    && c != '’'
                    && c != '\'') {
                slug.append('-');
            }
        }
        return slug.toString().replaceAll("-$", "");
    }
}
