package org.huiyin.mail;

import java.util.Locale;
import java.util.Set;

/** The languages every mail exists in. */
enum Language {
    SIMPLIFIED_CHINESE(Locale.SIMPLIFIED_CHINESE),
    TRADITIONAL_CHINESE(Locale.TRADITIONAL_CHINESE),
    ENGLISH(Locale.ENGLISH);

    private static final Set<String> TRADITIONAL_REGIONS = Set.of("TW", "HK", "MO");

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The nearest one we have; English for readers of none of them. */
    static Language nearestTo(Locale wanted) {
        if (!wanted.getLanguage().equals("zh")) {
            return ENGLISH;
        }
        boolean traditional = wanted.getScript().isEmpty()
                ? TRADITIONAL_REGIONS.contains(wanted.getCountry())
                : wanted.getScript().equals("Hant");
        return traditional ? TRADITIONAL_CHINESE : SIMPLIFIED_CHINESE;
    }

    Locale locale() {
        return locale;
    }

    String tag() {
        return locale.toLanguageTag();
    }
}
