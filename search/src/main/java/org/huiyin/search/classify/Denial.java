package org.huiyin.search.classify;

/** Chinese characters that deny what follows them. */
final class Denial {

    private static final String DENIES = "不没未无别";
    /** 特别慢 is slow indeed. */
    private static final String BEFORE_BIE = "特个分级类区性";

    private Denial() {}

    static boolean isAt(String text, int at) {
        char character = text.charAt(at);
        boolean within = character == '别' && at > 0 && BEFORE_BIE.indexOf(text.charAt(at - 1)) >= 0;
        return !within && DENIES.indexOf(character) >= 0;
    }
}
