package org.huiyin.web.page;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills {@code {0}}, {@code {1}} … of a text. Quotes mean nothing to it, and what is filled in is never read again. */
final class Wording {

    private static final Pattern SLOT = Pattern.compile("\\{(\\d)}");

    private Wording() {}

    static String fill(String pattern, Locale locale, Object... arguments) {
        if (pattern.indexOf('{') < 0) {
            return pattern;
        }
        return SLOT.matcher(pattern).replaceAll(slot -> Matcher.quoteReplacement(value(slot.group(), slot, locale, arguments)));
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

    private static String value(String slot, java.util.regex.MatchResult match, Locale locale, Object... arguments) {
        int index = match.group(1).charAt(0) - '0';
        if (index >= arguments.length) {
            return slot;
        }
        return arguments[index] instanceof Number number
                ? NumberFormat.getInstance(locale).format(number)
                : String.valueOf(arguments[index]);
    }
}
