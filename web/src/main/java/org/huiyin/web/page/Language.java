package org.huiyin.web.page;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages the product speaks. Each has a tag for HTML, a path for stable links, and a file of texts. */
public enum Language {
    ZH_CN("zh-CN", "zh", "简体中文", Locale.SIMPLIFIED_CHINESE),
    ZH_TW("zh-TW", "zh-tw", "繁體中文", Locale.TRADITIONAL_CHINESE),
    EN("en", "en", "English", Locale.ENGLISH);

    private static final int MOST_RANGES = 20;

    private final String tag;
    private final String path;
    private final String ownName;
    private final Locale locale;

    Language(String tag, String path, String ownName, Locale locale) {
        this.tag = tag;
        this.path = path;
        this.ownName = ownName;
        this.locale = locale;
    }

    public String tag() {
        return tag;
    }

    /** First part of the stable URLs of this language, as in {@code /zh/changelog}. */
    public String path() {
        return path;
    }

    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return locale;
    }

    public boolean isChinese() {
        return this != EN;
    }

    /** Staff pages are written in two; a reader of traditional characters gets the simplified ones there. */
    public static List<Language> ofStaff() {
        return List.of(ZH_CN, EN);
    }

    /** The language that a tag asks for; {@code zh-HK}, {@code zh-MO} and {@code zh-Hant} read traditional characters. */
    public static Optional<Language> ofTag(@Nullable String tag) {
        if (tag == null || tag.isBlank()) {
            return Optional.empty();
        }
        var locale = Locale.forLanguageTag(tag.strip().replace('_', '-'));
        return switch (locale.getLanguage()) {
            case "zh" -> Optional.of(isTraditional(locale) ? ZH_TW : ZH_CN);
            case "en" -> Optional.of(EN);
            default -> Optional.empty();
        };
    }

    public static Optional<Language> ofPath(String firstSegment) {
        return Arrays.stream(values()).filter(l -> l.path.equals(firstSegment)).findFirst();
    }

    /** The best of what {@code Accept-Language} asks for, or empty where it asks for none of ours. */
    public static Optional<Language> ofHeader(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Optional.empty();
        }
        return ranges(acceptLanguage).stream()
                .filter(range -> range.getWeight() > 0)
                .sorted(Comparator.comparingDouble(Locale.LanguageRange::getWeight)
                        .reversed())
                .map(range -> ofTag(range.getRange()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static List<Locale.LanguageRange> ranges(String header) {
        try {
            var ranges = Locale.LanguageRange.parse(header);
            return ranges.subList(0, Math.min(ranges.size(), MOST_RANGES));
        } catch (IllegalArgumentException unreadable) {
            // A broken header is no reason to refuse a page; the reader gets the default.
            return List.of();
        }
    }

    private static boolean isTraditional(Locale locale) {
        if (!locale.getScript().isEmpty()) {
            return locale.getScript().equals("Hant");
        }
        return List.of("TW", "HK", "MO").contains(locale.getCountry());
    }
}
