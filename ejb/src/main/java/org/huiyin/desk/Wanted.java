package org.huiyin.desk;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.huiyin.issue.IssueState;
import org.huiyin.shared.Checks;
import org.huiyin.shared.Words;
import org.huiyin.topic.ReportType;
import org.jspecify.annotations.Nullable;

/** A filter that was understood. Empty states mean all of them. */
record Wanted(
        List<IssueState> states,
        @Nullable UUID workgroup,
        @Nullable UUID topic,
        @Nullable String channel,
        @Nullable ReportType type,
        @Nullable String words,
        IssueSort sort) {

    private static final int LONGEST_QUERY = 200;
    private static final int LONGEST_CHANNEL = 32;

    static Wanted of(IssueFilter filter) {
        var checks = new Checks();
        var sort = checks.choice(blankAsNull(filter.sort()), IssueSort.class, "/sort");
        var wanted = new Wanted(
                states(checks, blankAsNull(filter.state())),
                id(checks, filter.workgroup(), "/workgroup"),
                id(checks, filter.topic(), "/topic"),
                checks.optional(filter.channel(), "/channel", LONGEST_CHANNEL),
                checks.choice(blankAsNull(filter.type()), ReportType.class, "/type"),
                checks.optional(filter.q(), "/q", LONGEST_QUERY),
                sort == null ? IssueSort.DUE : sort);
        checks.done();
        return wanted;
    }

    static List<IssueState> open() {
        return Arrays.stream(IssueState.values()).filter(IssueState::isOpen).toList();
    }

    private static List<IssueState> states(Checks checks, @Nullable String state) {
        if (state == null) {
            return List.of();
        }
        return switch (state) {
            case "open" -> open();
            case "closed" ->
                Arrays.stream(IssueState.values()).filter(s -> !s.isOpen()).toList();
            default -> {
                boolean known = Arrays.stream(IssueState.values())
                        .anyMatch(s -> Words.of(s).equals(state));
                checks.require(known, "/state", "field.unknown-value", state);
                yield Arrays.stream(IssueState.values())
                        .filter(s -> Words.of(s).equals(state))
                        .toList();
            }
        };
    }

    private static @Nullable UUID id(Checks checks, @Nullable String value, String pointer) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(value.strip());
        } catch (IllegalArgumentException e) {
            checks.require(false, pointer, "field.unknown-value", value);
            return null;
        }
    }

    private static @Nullable String blankAsNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
