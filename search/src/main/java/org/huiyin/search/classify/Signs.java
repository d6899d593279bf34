package org.huiyin.search.classify;

import java.util.ArrayList;
import java.util.List;

/** Words that betray a type of report, each with a weight, found in a normalised text. */
final class Signs {

    private record Sign(String words, double weight) {}

    private static final int BEFORE = 4;

    private final List<Sign> signs = new ArrayList<>();

    /** Words, phrases or characters, divided by commas. */
    Signs with(double weight, String words) {
        for (String word : words.split(",")) {
            signs.add(new Sign(word, weight));
        }
        return this;
    }

    /** The weights of all signs in the text, each counted once; the words go into the list. */
    double in(String text, List<String> found) {
        double sum = 0;
        for (Sign sign : signs) {
            if (position(text, sign.words()) >= 0) {
                sum += sign.weight();
                found.add(sign.words());
            }
        }
        return sum;
    }

    /** As {@link #in}, but only signs before which nothing denies them: 不满意 is no sign of 满意. */
    double undenied(String text, List<String> found) {
        double sum = 0;
        for (Sign sign : signs) {
            int at = position(text, sign.words());
            if (at >= 0 && !isDenied(text, at)) {
                sum += sign.weight();
                found.add(sign.words());
            }
        }
        return sum;
    }

    private static boolean isDenied(String text, int at) {
        for (int i = Math.max(0, at - BEFORE); i < at; i++) {
            if (Denial.isAt(text, i)) {
                return true;
            }
        }
        String before = text.substring(Math.max(0, at - 12), at);
        return before.contains("not ")
                || before.contains("n't ")
                || before.contains("never ")
                || before.contains("no ");
    }

    /** Where the words stand; English ones only as whole words, numbers only as whole numbers. */
    private static int position(String text, String words) {
        int at = text.indexOf(words);
        while (at >= 0 && !isWhole(text, at, at + words.length())) {
            at = text.indexOf(words, at + 1);
        }
        return at;
    }

    private static boolean isWhole(String text, int start, int end) {
        return (start == 0 || !goOn(text.charAt(start - 1), text.charAt(start)))
                && (end == text.length() || !goOn(text.charAt(end - 1), text.charAt(end)));
    }

    /** Letters go on with letters, and digits with digits: 12345 is a hotline, and no part of a longer number. */
    private static boolean goOn(char left, char right) {
        return isLetter(left) && isLetter(right) || Character.isDigit(left) && Character.isDigit(right);
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c == '\'';
    }
}
