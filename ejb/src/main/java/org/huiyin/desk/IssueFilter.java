package org.huiyin.desk;

import org.jspecify.annotations.Nullable;

/**
 * What is wanted of the queue, as it stands in an address; everything may be missing. {@code state} is a state,
 * {@code open} or {@code closed}; {@code waiting} asks for issues that a person should compare with another.
 */
public record IssueFilter(
        @Nullable String state,
        @Nullable String workgroup,
        @Nullable String topic,
        @Nullable String channel,
        @Nullable String type,
        @Nullable String q,
        boolean overdue,
        boolean mine,
        boolean unassigned,
        boolean waiting,
        @Nullable String sort) {

    public static final IssueFilter NONE =
            new IssueFilter(null, null, null, null, null, null, false, false, false, false, null);
}
