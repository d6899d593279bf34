package org.huiyin.desk;

import java.time.Instant;
import org.huiyin.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * One issue in a list.
 *
 * @param workgroup its id; null while nobody owns the issue
 * @param assignedBecause the rule that sent it there, or what a person said
 * @param emotion mean of the reports behind it, from −10 to +10; null where none of them tells
 * @param text the newest words behind it
 * @param waiting how many of the reports behind it a person should compare with another issue
 */
public record IssueItem(
        String issue,
        String title,
        String state,
        String type,
        int reports,
        int people,
        @Nullable String workgroup,
        @Nullable Bilingual workgroupName,
        @Nullable Integer targetHours,
        @Nullable String member,
        @Nullable String memberName,
        @Nullable String assignedBecause,
        @Nullable String topic,
        @Nullable Bilingual topicName,
        @Nullable String stage,
        @Nullable Instant due,
        boolean overdue,
        @Nullable Double emotion,
        Instant openedAt,
        Instant updatedAt,
        String text,
        String channel,
        int waiting) {

    IssueItem saying(Words words) {
        return new IssueItem(
                issue,
                title,
                state,
                type,
                reports,
                people,
                workgroup,
                workgroupName,
                targetHours,
                member,
                memberName,
                assignedBecause,
                topic,
                topicName,
                stage,
                due,
                overdue,
                emotion,
                openedAt,
                updatedAt,
                words.text(),
                words.channel(),
                words.waiting());
    }

    /** What a list shows of the reports behind an issue. */
    record Words(String text, String channel, int waiting) {

        static final Words NONE = new Words("", "", 0);
    }
}
