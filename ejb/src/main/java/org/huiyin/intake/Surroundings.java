package org.huiyin.intake;

import org.jspecify.annotations.Nullable;

/** Where somebody was when they wrote: the page or screen, the device, the version of the shop's app. */
public record Surroundings(
        @Nullable String page,
        @Nullable String device,
        @Nullable String version) {

    public static final Surroundings NONE = new Surroundings(null, null, null);

    private static final int LONGEST_PAGE = 500;
    private static final int LONGEST_DEVICE = 300;
    private static final int LONGEST_VERSION = 100;

    /** Cut and cleaned: it is a remark of a program, not somebody's words, and never a reason to refuse them. */
    public Surroundings {
        page = plain(page, LONGEST_PAGE);
        device = plain(device, LONGEST_DEVICE);
        version = plain(version, LONGEST_VERSION);
    }

    boolean isKnown() {
        return page != null || device != null || version != null;
    }

    private static @Nullable String plain(@Nullable String text, int most) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var clean = new StringBuilder();
        text.strip()
                .codePoints()
                .filter(c -> !Character.isISOControl(c) && !isHalf(c))
                .limit(most)
                .forEach(clean::appendCodePoint);
        return clean.isEmpty() ? null : clean.toString();
    }

    private static boolean isHalf(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}
