package org.huiyin.desk;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Words;
import org.jspecify.annotations.Nullable;

/** Where a page of the queue ended: the value it is sorted by, and the number of the last issue. */
record Cursor(IssueSort sort, String value, long number) {

    private static final String NOTHING = "-";
    private static final int LONGEST = 200;

    static String after(IssueSort sort, IssueItem last) {
        var value =
                switch (sort) {
                    case DUE -> last.due() == null ? NOTHING : last.due().toString();
                    case UPDATED -> last.updatedAt().toString();
                    case PEOPLE -> Integer.toString(last.people());
                };
        var plain = Words.of(sort) + ' ' + value + ' ' + last.issue();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    static @Nullable Cursor read(@Nullable String text, IssueSort sort) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return parse(text, sort);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Refusal.Invalid.field("/cursor", "field.unknown-value", "cursor");
        }
    }

    private static Cursor parse(String text, IssueSort sort) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("No cursor of ours");
        }
        var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", -1);
        if (parts.length != 3 || !parts[0].equals(Words.of(sort))) {
            throw new IllegalArgumentException("No cursor of this list");
        }
        var cursor = new Cursor(sort, parts[1], Long.parseLong(parts[2]));
        cursor.check();
        return cursor;
    }

    boolean isWithoutValue() {
        return value.equals(NOTHING);
    }

    Instant moment() {
        return Instant.parse(value);
    }

    int count() {
        return Integer.parseInt(value);
    }

    private void check() {
        if (sort == IssueSort.PEOPLE) {
            count();
        } else if (!isWithoutValue()) {
            moment();
        }
    }
}
