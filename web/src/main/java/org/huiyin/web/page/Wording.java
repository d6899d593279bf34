package org.huiyin.web.page;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills {@code {0}}, {@code {1}} … of a text. Numbers are grouped, but for those that are names: {@code #{0}}. Quotes mean
 * nothing here, and what is filled in is never read again.
 */
final class Wording {

    private static final Pattern SLOT = Pattern.compile("(#?)\\{(\\d)}");

    private Wording() {}

    static String fill(String pattern, Locale locale, Object... arguments) {
        if (pattern.indexOf('{') < 0) {
            return pattern;
        }
        return SLOT.matcher(pattern).replaceAll(slot -> Matcher.quoteReplacement(value(slot, locale, arguments)));
    }

    /** {@code .one} or {@code .other}, by the first number among the arguments. Chinese knows only the other. */
    static String pluralOf(Language language, Object... arguments) {
        for (var argument : arguments) {
            if (argument instanceof Number number) {
                return !language.isChinese() && number.doubleValue() == 1 ? ".one" : ".other";
            }
        }
        return ".other";
    }

    private static String value(MatchResult slot, Locale locale, Object... arguments) {
        int index = slot.group(2).charAt(0) - '0';
        if (index >= arguments.length) {
            return slot.group();
        }
        boolean isName = !slot.group(1).isEmpty();
        var argument = arguments[index];
        return slot.group(1)
                + (argument instanceof Number number && !isName
                        ? NumberFormat.getInstance(locale).format(number)
                        : String.valueOf(argument));
    }
}
