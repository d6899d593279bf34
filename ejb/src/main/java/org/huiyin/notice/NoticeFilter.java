package org.huiyin.notice;

import org.huiyin.shared.Checks;
import org.jspecify.annotations.Nullable;

/** Which notices are looked at. Without a state: all that were not cancelled. */
public record NoticeFilter(
        @Nullable Long issue,
        @Nullable NoticeState state,
        @Nullable NoticeKind kind) {

    /** As words in a request. */
    public static NoticeFilter of(@Nullable String issue, @Nullable String state, @Nullable String kind) {
        var checks = new Checks();
        var number = number(blankToNull(issue), checks);
        var filter = new NoticeFilter(
                number,
                checks.choice(blankToNull(state), NoticeState.class, "/state"),
                checks.choice(blankToNull(kind), NoticeKind.class, "/kind"));
        checks.done();
        return filter;
    }

    private static @Nullable Long number(@Nullable String issue, Checks checks) {
        if (issue == null) {
            return null;
        }
        boolean isNumber = issue.length() <= 18 && issue.chars().allMatch(c -> c >= '0' && c <= '9');
        checks.require(isNumber, "/issue", "field.unknown-value", issue);
        return isNumber ? Long.valueOf(issue) : null;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
