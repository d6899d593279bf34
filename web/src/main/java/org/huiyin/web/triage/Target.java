package org.huiyin.web.triage;

import org.huiyin.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** The issue that is meant, by its number as text. */
public record Target(@Nullable String issue) {

    /** Null for "an issue of its own". What is no number names no issue. */
    @Nullable Long number() {
        if (issue == null) {
            return null;
        }
        if (!issue.matches("\\d{1,18}")) {
            throw new Refusal.NotFound("issue.not-found", issue);
        }
        return Long.valueOf(issue);
    }

    long some() {
        var number = number();
        if (number == null) {
            throw Refusal.Invalid.field("/issue", "field.required");
        }
        return number;
    }
}
