package org.huiyin.notice;

import java.time.Instant;
import java.util.UUID;
import org.huiyin.reach.Way;
import org.jspecify.annotations.Nullable;

/**
 * What became of one attempt. {@code dueAt} is set where it is tried again, {@code way} where it did not take the one that was
 * written down. Whoever carries a notice says it; the row is changed by {@link Outbox#settle} alone.
 */
public record Settlement(
        NoticeState state,
        @Nullable String reason,
        @Nullable Instant dueAt,
        @Nullable Instant sentAt,
        boolean isOnPage,
        @Nullable UUID toldThrough,
        @Nullable Way way,
        @Nullable String sentAs) {

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_KEY = 200;

    public Settlement {
        reason = reason == null || reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }

    public static Settlement sent(Instant at) {
        return new Settlement(NoticeState.SENT, null, null, at, false, null, null, null);
    }

    public static Settlement shown(String reason, Instant at) {
        return new Settlement(NoticeState.SENT, reason, null, at, true, null, null, null);
    }

    public static Settlement dropped(String reason) {
        return new Settlement(NoticeState.CANCELLED, reason, null, null, false, null, null, null);
    }

    public static Settlement later(String reason, Instant at) {
        return new Settlement(NoticeState.DUE, reason, at, null, false, null, null, null);
    }

    public static Settlement unknown(String reason, Instant again) {
        return new Settlement(NoticeState.UNKNOWN, reason, again, null, false, null, null, null);
    }

    public static Settlement unreachable(String reason) {
        return new Settlement(NoticeState.UNREACHABLE, reason, null, null, false, null, null, null);
    }

    public static Settlement dead(String reason) {
        return new Settlement(NoticeState.DEAD, reason, null, null, false, null, null, null);
    }

    public static Settlement toldThrough(UUID other) {
        return new Settlement(NoticeState.CANCELLED, OnePerson.TOLD_THROUGH, null, null, false, other, null, null);
    }

    /** Over which way it went, or would have. */
    public Settlement over(@Nullable Way taken) {
        return new Settlement(state, reason, dueAt, sentAt, isOnPage, toldThrough, taken, sentAs);
    }

    /** The name it got on its channel; null where it has none. */
    public Settlement as(@Nullable String key) {
        boolean fits = key != null && key.length() <= LONGEST_KEY;
        return new Settlement(state, reason, dueAt, sentAt, isOnPage, toldThrough, way, fits ? key : null);
    }
}
