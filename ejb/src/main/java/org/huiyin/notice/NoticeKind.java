package org.huiyin.notice;

import java.util.EnumSet;
import java.util.Set;
import org.huiyin.fix.Outcome;

/** What a notice says. What its subject is follows from that. */
public enum NoticeKind {
    /** How an issue ended; the subject is the fix. */
    FIXED,
    ANSWERED,
    THANKED,
    DECLINED,
    /** What staff said; the subject is the message. */
    ANSWER,
    /** A report arrived; the subject is the report. */
    ACKNOWLEDGEMENT,
    /** Something was published; the subject is the release. */
    RELEASE,
    /** Somebody lost the links to their reports; the subject is the moment they asked. */
    MY_LINKS,
    /** Was it you who subscribed? The subject is the moment. */
    SUBSCRIPTION,
    /** Was it you who wants this report erased? The subject is the report and the moment. */
    ERASURE,
    /** Is that you as well? The subject is the claim and the moment. */
    JOINING,
    /** A colleague was asked to join; the subject is the invitation. */
    INVITATION,
    /** What was assigned to a workgroup; the subject is the group and the hour or day. */
    DIGEST;

    static final Set<NoticeKind> OUTCOMES = Set.copyOf(EnumSet.of(FIXED, ANSWERED, THANKED, DECLINED));

    static NoticeKind of(Outcome outcome) {
        return switch (outcome) {
            case FIXED -> FIXED;
            case ANSWERED -> ANSWERED;
            case THANKED -> THANKED;
            case DECLINED -> DECLINED;
        };
    }

    public boolean isOutcome() {
        return OUTCOMES.contains(this);
    }

    /** One event, one message to a person, whichever of their reports or channels it is about. */
    public boolean isOncePerPerson() {
        return isOutcome() || this == ANSWER;
    }

    /** Somebody waits for it at this moment: no delay, no quiet hours, no budget. */
    public boolean isAskedFor() {
        return switch (this) {
            case ACKNOWLEDGEMENT, MY_LINKS, SUBSCRIPTION, ERASURE, JOINING, INVITATION -> true;
            case FIXED, ANSWERED, THANKED, DECLINED, ANSWER, RELEASE, DIGEST -> false;
        };
    }

    /** Can be ended by the reader with one click (RFC 8058). */
    public boolean canBeStopped() {
        return isOutcome() || this == RELEASE;
    }

    /** Goes to many at once, and after everything else. */
    public boolean isBulk() {
        return this == RELEASE;
    }

    /** The reader is asked whether it is solved. */
    public boolean asksVerdict() {
        return this == FIXED || this == ANSWERED;
    }
}
