package org.huiyin.search.filter;

import java.util.List;
import java.util.Optional;

/** Text without words: one piece over and over, keys struck at random, signs alone. */
final class Babble {

    private static final int LONGEST_PIECE = 6;
    private static final int FEWEST_REPEATS = 4;
    private static final int SHORTEST_REPETITION = 4;
    /** Said four times it is still an opinion. */
    private static final String OPINIONS = "好赞棒慢贵差冷热";

    private static final int LONGEST_LOOKED_AT = 2_000;
    private static final int SHORTEST_WORD = 4;
    private static final int KEYS_IN_A_ROW = 4;
    private static final int CONSONANTS_IN_A_ROW = 6;
    private static final int MOST_WORDS = 12;

    private static final List<String> ROWS =
            List.of("qwertyuiop", "asdfghjkl", "zxcvbnm", "poiuytrewq", "lkjhgfdsa", "mnbvcxz");

    /** What an input method makes of keys struck at random; each is rare where people mean something. */
    private static final List<String> MASHED = List.of(
            "阿斯顿", "阿斯蒂芬", "啊实打实", "啊手动阀", "手动阀", "撒大苏打", "大苏打", "打撒", "撒打算", "发顺丰", "士大夫", "撒旦", "大师傅", "啊啊", "法国红酒",
            "规范化", "发的是", "阿萨德", "爱上当", "是的发", "德玛西", "撒地方", "三大", "发生的", "阿达", "撒的", "大萨达", "奥术大师", "打算的", "实打实", "飞洒",
            "官方回复", "吧vn", "哦i", "怕了");

    private Babble() {}

    /** One letter or digit by itself is a sign as well; one Chinese character is a word. */
    static Optional<Suspicion> symbols(Traits text) {
        var letters = text.squeezed();
        boolean wordless = letters.isEmpty() || letters.length() == 1 && letters.charAt(0) < 0x80;
        return wordless
                ? Optional.of(new Suspicion(Suspicion.Kind.SYMBOLS, text.raw().strip()))
                : Optional.empty();
    }

    /** Words that say something say it more loudly when they are said again. */
    static Optional<Suspicion> repetition(Traits text) {
        var letters = cut(text.squeezed());
        if (letters.length() < SHORTEST_REPETITION
                || text.saysSomething()
                || OPINIONS.indexOf(letters.charAt(0)) >= 0) {
            return Optional.empty();
        }
        for (int piece = 1; piece <= LONGEST_PIECE; piece++) {
            if (letters.length() >= piece * FEWEST_REPEATS && repeats(letters, piece)) {
                return Optional.of(new Suspicion(
                        Suspicion.Kind.REPETITION, letters.substring(0, piece) + " ×" + letters.length() / piece));
            }
        }
        return Optional.empty();
    }

    private static boolean repeats(String letters, int piece) {
        for (int i = piece; i < letters.length(); i++) {
            if (letters.charAt(i) != letters.charAt(i - piece)) {
                return false;
            }
        }
        return true;
    }

    static Optional<Suspicion> gibberish(Traits text) {
        if (text.saysSomething()) {
            return Optional.empty();
        }
        var letters = cut(text.squeezed());
        boolean chinese = letters.codePoints().anyMatch(c -> c > 0x2E7F);
        boolean babble = chinese ? isMashedChinese(letters) : isMashedLatin(text.normalized());
        return babble ? Optional.of(new Suspicion(Suspicion.Kind.GIBBERISH, text.normalized())) : Optional.empty();
    }

    private static boolean isMashedChinese(String letters) {
        var left = letters;
        int pieces = 0;
        for (var piece : MASHED) {
            if (left.contains(piece)) {
                left = left.replace(piece, "");
                pieces++;
            }
        }
        return pieces > 1 && left.length() * 4 <= letters.length();
    }

    /** Every word of four letters and more is babble, and there is one. */
    private static boolean isMashedLatin(String text) {
        var words = List.of(text.split("[^a-z]+")).stream()
                .filter(word -> word.length() >= SHORTEST_WORD)
                .limit(MOST_WORDS)
                .toList();
        boolean shortWords = List.of(text.split("[^a-z]+")).stream()
                .anyMatch(word -> word.length() > 1 && word.length() < SHORTEST_WORD && !isMashed(word));
        return !words.isEmpty() && !shortWords && words.stream().allMatch(Babble::isMashed);
    }

    private static boolean isMashed(String word) {
        return isAlongTheKeys(word) || isUnspeakable(word);
    }

    private static boolean isAlongTheKeys(String word) {
        int length = Math.min(KEYS_IN_A_ROW, word.length());
        for (int i = 0; i + length <= word.length(); i++) {
            var run = word.substring(i, i + length);
            if (length > 2 && ROWS.stream().anyMatch(row -> row.contains(run))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnspeakable(String word) {
        int consonants = 0;
        int most = 0;
        int vowels = 0;
        for (int i = 0; i < word.length(); i++) {
            boolean vowel = "aeiouy".indexOf(word.charAt(i)) >= 0;
            vowels += vowel ? 1 : 0;
            consonants = vowel ? 0 : consonants + 1;
            most = Math.max(most, consonants);
        }
        return most >= CONSONANTS_IN_A_ROW || word.length() > KEYS_IN_A_ROW && vowels == 0;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_LOOKED_AT ? text : text.substring(0, LONGEST_LOOKED_AT);
    }
}
