package org.huiyin.web.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a form leads back to: one of the pages of this desk, and nowhere else. */
final class Back {

    private static final Pattern OURS = Pattern.compile("/(inbox|issues|reports|proposals)[A-Za-z0-9/?&=%._~+-]*");
    private static final int LONGEST = 2000;

    private Back() {}

    static String to(@Nullable String wanted, String otherwise) {
        return wanted != null
                        && wanted.length() <= LONGEST
                        && OURS.matcher(wanted).matches()
                ? wanted
                : otherwise;
    }

    static String issue(long number) {
        return "/issues/" + number;
    }

    /** The list without an issue beside it. */
    static String list(String back) {
        int question = back.indexOf('?');
        return back.startsWith("/inbox") && question > 0 ? "/inbox" + back.substring(question) : "/inbox";
    }

    /** The same page with another issue. */
    static String other(String back, long number, long other) {
        var plain = back.replaceAll("([?&])(with|all)=[^&]*", "$1").replaceAll("[?&]+$", "");
        return plain.replaceFirst("^/(inbox|issues)/" + number + "(?=$|[/?])", "/$1/" + other);
    }

    /** Hands the way back on, as the last value of a query. */
    static String and(String path, String back) {
        return path + (path.contains("?") ? "&" : "?") + "back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }
}
