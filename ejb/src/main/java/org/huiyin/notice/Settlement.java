package org.huiyin.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of one attempt. {@code dueAt} is set where it is tried again. */
record Settlement(
        NoticeState state,
        @Nullable String reason,
        @Nullable Instant dueAt,
        @Nullable Instant sentAt,
        boolean isOnPage) {

    private static final int LONGEST_REASON = 500;

    Settlement {
        reason = reason == null || reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }

    static Settlement sent(Instant at) {
        return new Settlement(NoticeState.SENT, null, null, at, false);
    }

    static Settlement shown(String reason, Instant at) {
        return new Settlement(NoticeState.SENT, reason, null, at, true);
    }

    static Settlement dropped(String reason) {
        return new Settlement(NoticeState.CANCELLED, reason, null, null, false);
    }

    static Settlement later(String reason, Instant at) {
        return new Settlement(NoticeState.DUE, reason, at, null, false);
    }

    static Settlement unknown(String reason, Instant again) {
        return new Settlement(NoticeState.UNKNOWN, reason, again, null, false);
    }

    static Settlement unreachable(String reason) {
        return new Settlement(NoticeState.UNREACHABLE, reason, null, null, false);
    }

    static Settlement dead(String reason) {
        return new Settlement(NoticeState.DEAD, reason, null, null, false);
    }
}
