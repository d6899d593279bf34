package org.huiyin.history;

import org.jspecify.annotations.Nullable;

/**
 * What changed: an action in the words of the trade ({@code assigned}, {@code merged}), on one thing, from what to what.
 * Holds no words of reporters.
 */
public record Change(
        String action,
        String concept,
        String subject,
        @Nullable Long issue,
        @Nullable String before,
        @Nullable String after) {

    private static final int LONGEST = 4000;

    public Change {
        before = cut(before);
        after = cut(after);
    }

    public static Change ofIssue(long issue, String action, @Nullable Object before, @Nullable Object after) {
        return new Change(action, "issue", Long.toString(issue), issue, text(before), text(after));
    }

    public static Change of(
            String concept, Object subject, String action, @Nullable Object before, @Nullable Object after) {
        return new Change(action, concept, subject.toString(), null, text(before), text(after));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
