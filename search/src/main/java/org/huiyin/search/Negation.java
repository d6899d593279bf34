package org.huiyin.search;

import java.util.List;
import java.util.Set;

/**
 * Whether a normalised text denies something, in Chinese or English.
 *
 * <p>Asking "能不能" denies nothing, and neither do 不错, 特别 or 非常.
 */
final class Negation {

    private static final String SIGNS = "不没无未别勿莫";
    private static final List<String> WORDS = List.of("无法", "失败", "拒绝", "并非", "从未");
    private static final Set<String> NO_NEGATION = Set.of(
            "不错", "不过", "不仅", "不但", "不同", "不断", "不止", "不少", "不如", "不管", "不论", "不愧", "不只", "不久", "不禁", "不得不", "对不起",
            "不好意思", "差不多", "好不", "没关系", "没事", "无论", "无线", "无忧", "无锡", "无印", "未来", "别人", "别的", "别墅", "特别", "区别", "分别",
            "类别", "级别", "性别", "个别", "识别", "辨别", "告别", "莫名", "了不起", "要不", "不妨");
    private static final Set<String> ENGLISH = Set.of(
            "not", "no", "never", "cannot", "cant", "dont", "doesnt", "didnt", "wont", "isnt", "wasnt", "arent",
            "couldnt", "without", "unable", "nor", "neither", "none", "nothing", "fails", "failed", "failing", "fail");

    private Negation() {}

    static boolean in(String text) {
        return !firstIn(text).isEmpty();
    }

    /** The first word that denies, empty when there is none. */
    static String firstIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            String found = at(text, i);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return "";
    }

    private static String at(String text, int i) {
        char c = text.charAt(i);
        if (isLetter(c)) {
            return i > 0 && isLetter(text.charAt(i - 1)) ? "" : english(text, i);
        }
        if (SIGNS.indexOf(c) >= 0 && !isQuestion(text, i) && !isInsideHarmlessWord(text, i)) {
            return String.valueOf(c);
        }
        for (String word : WORDS) {
            if (text.startsWith(word, i)) {
                return word;
            }
        }
        return "";
    }

    /** 能不能, 好不好看, 有没有. */
    private static boolean isQuestion(String text, int i) {
        return i > 0 && i + 1 < text.length() && text.charAt(i - 1) == text.charAt(i + 1);
    }

    private static boolean isInsideHarmlessWord(String text, int at) {
        for (int start = Math.max(0, at - 2); start <= at; start++) {
            for (int length = 2; length <= 4; length++) {
                int end = start + length;
                if (end > at && end <= text.length() && NO_NEGATION.contains(text.substring(start, end))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String english(String text, int start) {
        int end = start;
        while (end < text.length()
                && end - start < 20
                && (isLetter(text.charAt(end)) || isApostrophe(text.charAt(end)))) {
            end++;
        }
        String word = text.substring(start, end).replace('’', '\'');
        return word.endsWith("n't") || ENGLISH.contains(word) ? word : "";
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }
}
