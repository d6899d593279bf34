package org.huiyin.search;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The quantities that a normalised text names, in digits, in Chinese numerals or as English words.
 *
 * <p>A number of more than five digits is the name of something (an order, a telephone) and says nothing about the matter;
 * neither does a lone 一, nor a numeral inside a word such as 万一 or 三星.
 */
final class Numbers {

    private static final int MAX_DIGITS = 5;
    private static final int MAX_NUMBERS = 50;

    private static final String NUMERALS = "零一二三四五六七八九十百千万亿两";
    private static final Set<String> WORDS_WITH_NUMERALS = Set.of(
            "万一", "千万", "十分", "一些", "一下", "一直", "一样", "一般", "一定", "一起", "一点", "一切", "一共", "一会", "统一", "唯一", "三星", "百度",
            "四川", "百货", "百姓", "九江", "千岛", "八卦", "五官", "双十", "七夕", "九寨", "万能", "千牛", "周一", "十一", "百分", "两者", "两边", "三包",
            "三明", "五金", "八戒", "二手", "二维", "三方");
    private static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"),
            Map.entry("ten", "10"),
            Map.entry("twice", "2"),
            Map.entry("dozen", "12"),
            Map.entry("hundred", "100"));

    private Numbers() {}

    static Set<String> in(String text) {
        var found = new HashSet<String>();
        for (int i = 0; i < text.length() && found.size() < MAX_NUMBERS; ) {
            char c = text.charAt(i);
            int end = i + 1;
            if (isDigit(c)) {
                end = endOfDigits(text, i);
                addDigits(found, text.substring(i, end));
            } else if (NUMERALS.indexOf(c) >= 0) {
                end = endOfNumerals(text, i);
                addNumerals(found, text, i, end);
            } else if (isLetter(c)) {
                end = endOfWord(text, i);
                addWord(found, text.substring(i, end));
            }
            i = end;
        }
        return found;
    }

    private static void addDigits(Set<String> found, String digits) {
        if (digits.length() <= MAX_DIGITS) {
            found.add(withoutLeadingZeros(digits));
        }
    }

    private static String withoutLeadingZeros(String digits) {
        int start = 0;
        while (start < digits.length() - 1 && digits.charAt(start) == '0' && isDigit(digits.charAt(start + 1))) {
            start++;
        }
        return digits.substring(start);
    }

    private static void addNumerals(Set<String> found, String text, int start, int end) {
        boolean insideWord = start > 0 && WORDS_WITH_NUMERALS.contains(text.substring(start - 1, start + 1))
                || end < text.length() && WORDS_WITH_NUMERALS.contains(text.substring(end - 1, end + 1))
                || WORDS_WITH_NUMERALS.contains(text.substring(start, end));
        String numerals = text.substring(start, end);
        if (!insideWord && !numerals.equals("一")) {
            found.add(Long.toString(value(numerals)));
        }
    }

    private static void addWord(Set<String> found, String word) {
        String number = ENGLISH.get(word);
        if (number != null) {
            found.add(number);
        }
    }

    /** 两千三百 is 2300; a sequence of bare digits such as 二零二六 is read digit by digit. */
    static long value(String numerals) {
        if (numerals.chars().allMatch(c -> NUMERALS.indexOf(c) < 10)) {
            return numerals.chars().limit(15).mapToLong(NUMERALS::indexOf).reduce(0, (sum, digit) -> sum * 10 + digit);
        }
        long total = 0;
        long section = 0;
        long digit = 0;
        for (int i = 0; i < Math.min(numerals.length(), 20); i++) {
            char c = numerals.charAt(i);
            long unit = unit(c);
            if (unit == 0) {
                digit = c == '两' ? 2 : NUMERALS.indexOf(c);
            } else if (unit >= 10_000) {
                total += Math.max(1, section + digit) * unit;
                section = digit = 0;
            } else {
                section += Math.max(1, digit) * unit;
                digit = 0;
            }
        }
        return total + section + digit;
    }

    private static long unit(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1_000;
            case '万' -> 10_000;
            case '亿' -> 100_000_000;
            default -> 0;
        };
    }

    private static int endOfDigits(String text, int start) {
        int end = start;
        while (end < text.length() && (isDigit(text.charAt(end)) || isPointWithin(text, end))) {
            end++;
        }
        return end;
    }

    private static boolean isPointWithin(String text, int at) {
        return text.charAt(at) == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1));
    }

    private static int endOfNumerals(String text, int start) {
        int end = start;
        while (end < text.length() && NUMERALS.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private static int endOfWord(String text, int start) {
        int end = start;
        while (end < text.length() && isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }
}
