package org.huiyin.notice;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.huiyin.people.Address;
import org.jspecify.annotations.Nullable;

/**
 * A notice as others see it.
 *
 * @param reason a key, then perhaps the words of the other side after a space
 * @param attempts the fencing number
 * @param held waits for a person to let it go
 * @param toldThrough the notice by which the person heard of it instead; null where this is the one
 * @param passedOver ways that came first and were closed: {@code wechat window-closed, telegram no-connector}
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
        @Nullable Instant sentAt,
        @Nullable UUID toldThrough,
        @Nullable String passedOver) {

    private static final int UUID_LENGTH = 36;
    private static final Set<String> PERHAPS = Set.of("perhaps-sent", "lost-too-often");

    /** Sent, or perhaps: the person must not get the same once more. */
    public boolean mayHaveArrived() {
        boolean perhaps = state == NoticeState.DEAD && reason != null && PERHAPS.contains(reason.split(" ", 2)[0]);
        return state == NoticeState.SENT || state == NoticeState.UNKNOWN || perhaps;
    }

    /** Nobody carries it, and it did not leave. */
    boolean isWaiting() {
        return state == NoticeState.DUE || state == NoticeState.UNREACHABLE || state == NoticeState.DEAD;
    }

    /** What it is about. Where that can come up again, the subject goes on with which time it is. */
    public UUID subjectId() {
        return UUID.fromString(subject.substring(0, Math.min(UUID_LENGTH, subject.length())));
    }

    /** The reporter, subscriber or member it is owed to. */
    public UUID personId() {
        return to().id();
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
                sentAt,
                toldThrough,
                passedOver);
    }
}
