package org.huiyin.search;

/** The languages that Huiyin tells apart. */
public enum Language {
    ZH_HANS("zh-Hans"),
    ZH_HANT("zh-Hant"),
    EN("en"),
    /** Chinese and English in comparable parts. */
    MIXED("mul"),
    OTHER("und");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag. */
    public String tag() {
        return tag;
    }

    public static Language of(String text) {
        throw new UnsupportedOperationException("follows");
    }
}
