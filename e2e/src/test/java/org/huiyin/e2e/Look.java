package org.huiyin.e2e;

/** How somebody looks at the product. */
record Look(String language, boolean dark, int width, boolean scripts) {

    static final int DESK = 1440;
    static final int PHONE = 390;

    static Look in(String language) {
        return new Look(language, false, DESK, true);
    }

    Look onAPhone() {
        return new Look(language, dark, PHONE, scripts);
    }

    Look inTheDark() {
        return new Look(language, true, width, scripts);
    }

    Look withoutScripts() {
        return new Look(language, dark, width, false);
    }

    boolean isEnglish() {
        return language.startsWith("en");
    }

    @Override
    public String toString() {
        return language + "." + (dark ? "dark" : "light") + "." + width;
    }
}
