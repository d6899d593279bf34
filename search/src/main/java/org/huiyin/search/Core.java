package org.huiyin.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A text without the words that change nothing: greetings, courtesy, particles of mood; 啥 and 什么 written alike; numbers of
 * orders and parcels left out. Two texts of one core say the same in the same order.
 *
 * <p>Pronouns stay: 你惹我 and 我惹你 are two matters. So does everything else that could turn the meaning.
 */
final class Core {

    /** A shorter core fits too many matters: "收到了吗" may be said of anything. */
    private static final int MIN_WEIGHT = 5;

    private static final int ID_DIGITS = 6;

    private static final List<String> FILLERS = longestFirst(Stream.of(
            "请问", "话说", "我想问一下", "我想问", "想问一下", "你好", "您好", "大家好", "麻烦", "一下", "谢谢", "多谢", "请", "客服", "啊", "呀", "呢",
            "哦", "噢", "哈", "啦", "嘛", "哎", "诶", "嗯", "喂", "呗", "吧", "的", "了", "就", "那"));

    private static final Map<String, String> VARIANTS =
            Map.of("为什么", "为啥", "什么", "啥", "怎么样", "怎样", "怎么", "咋", "如何", "咋", "没有", "没", "您", "你", "无法", "不能");

    private static final List<String> VARIANT_WORDS = longestFirst(VARIANTS.keySet().stream());

    private static final Set<String> COURTESY = Set.of(
            "please", "pls", "hi", "hello", "hey", "dear", "thanks", "thank", "sorry", "just", "really", "a", "an",
            "the", "so", "very", "well", "ok", "okay");

    private final String text;
    private final StringBuilder out = new StringBuilder();
    private int weight;

    private Core(String text) {
        this.text = text;
    }

    private static List<String> longestFirst(Stream<String> words) {
        return words.sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }

    /** The core of a normalised text; empty when there is too little left to tell two matters apart. */
    static String of(String normalized) {
        var core = new Core(normalized);
        for (int i = 0; i < normalized.length(); ) {
            i = core.read(i);
        }
        return core.weight < MIN_WEIGHT ? "" : core.out.toString();
    }

    private int read(int at) {
        char c = text.charAt(at);
        if (isAsciiWord(c)) {
            return readWord(at);
        }
        if (!Character.isLetterOrDigit(c) && !Character.isSurrogate(c)) {
            return at + 1;
        }
        for (String filler : FILLERS) {
            if (text.startsWith(filler, at)) {
                return at + filler.length();
            }
        }
        return readHan(at, c);
    }

    private int readHan(int at, char c) {
        weight++;
        for (String variant : VARIANT_WORDS) {
            if (text.startsWith(variant, at)) {
                out.append(VARIANTS.get(variant));
                return at + variant.length();
            }
        }
        out.append(c);
        return at + 1;
    }

    private int readWord(int at) {
        int end = at;
        int digits = 0;
        while (end < text.length() && (isAsciiWord(text.charAt(end)) || isInside(end))) {
            digits += Character.isDigit(text.charAt(end)) ? 1 : 0;
            end++;
        }
        String word = text.substring(at, end);
        if (digits < ID_DIGITS && !COURTESY.contains(word)) {
            out.append(' ').append(word).append(' ');
            weight += 2;
        }
        return end;
    }

    /** The sign in "3.5" and in "don't". */
    private boolean isInside(int at) {
        return ".':-/".indexOf(text.charAt(at)) >= 0 && at + 1 < text.length() && isAsciiWord(text.charAt(at + 1));
    }

    private static boolean isAsciiWord(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }
}
