package org.huiyin.issue;

import java.time.Instant;
import java.util.UUID;
import org.huiyin.topic.ReportType;
import org.jspecify.annotations.Nullable;

/** An issue as the later steps see it. {@code root} is itself, or the issue it was merged into at the end of the chain. */
public record IssueCard(
        long number,
        String title,
        String publicTitle,
        boolean publicTitleByPerson,
        ReportType type,
        IssueState state,
        @Nullable UUID topic,
        @Nullable UUID workgroup,
        @Nullable UUID member,
        @Nullable Instant due,
        int reports,
        int people,
        @Nullable Double emotion,
        @Nullable Long mergedInto,
        long root,
        Instant openedAt,
        Instant updatedAt,
        @Nullable Instant closedAt,
        long version) {

    public boolean isMerged() {
        return mergedInto != null;
    }
}
