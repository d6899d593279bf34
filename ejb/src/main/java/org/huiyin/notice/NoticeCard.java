package org.huiyin.notice;

import java.time.Instant;
import java.util.UUID;
import org.huiyin.people.Address;
import org.jspecify.annotations.Nullable;

/**
 * A notice as others see it.
 *
 * @param reason a key, then perhaps the words of the other side after a space
 * @param attempts the fencing number
 * @param held waits for a person to let it go
 */
public record NoticeCard(
        UUID id,
        NoticeKind kind,
        String subject,
        String person,
        @Nullable Long issue,
        @Nullable UUID report,
        String channel,
        @Nullable Address address,
        String locale,
        String content,
        String messageId,
        NoticeState state,
        @Nullable String reason,
        int attempts,
        int unknowns,
        boolean held,
        Instant createdAt,
        Instant dueAt,
        @Nullable Instant leasedUntil,
        @Nullable Instant sentAt) {

    UUID subjectId() {
        return UUID.fromString(subject);
    }

    Person to() {
        return Person.read(person);
    }

    NoticeCard because(String newReason) {
        return new NoticeCard(
                id,
                kind,
                subject,
                person,
                issue,
                report,
                channel,
                address,
                locale,
                content,
                messageId,
                state,
                newReason,
                attempts,
                unknowns,
                held,
                createdAt,
                dueAt,
                leasedUntil,
                sentAt);
    }
}
