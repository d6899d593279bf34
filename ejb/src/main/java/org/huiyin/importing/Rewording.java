package org.huiyin.importing;

/** What a report's author says by now, as a further message: what was said once is never edited. */
final class Rewording {

    private static final int LONGEST = 10_000;

    private Rewording() {}

    /** Only what was added, where the first words still stand there; else all of it, marked as other words. */
    static String of(String before, String now) {
        if (now.startsWith(before + "\n")) {
            return now.substring(before.length()).strip();
        }
        return cut((isChinese(now) ? "(改为)" : "(edited) ") + now);
    }

    private static boolean isChinese(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }
}
