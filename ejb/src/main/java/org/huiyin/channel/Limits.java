package org.huiyin.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a kind of channel allows. What is declared here is obeyed before a connector is asked.
 *
 * @param replyWindow how long after their last message people may be written to; empty: always
 * @param repliesInWindow how many messages within it
 * @param longest the longest text, in {@code unit}
 * @param richText shows HTML
 * @param threads every thread has a beginning; false: one endless chat a person
 * @param attachments files can be sent
 * @param idempotent the vendor knows our message id and takes a repeated message once: a lost answer may be retried
 * @param onlyAnswers nobody can be written to who never wrote
 */
public record Limits(
        Optional<Duration> replyWindow,
        int repliesInWindow,
        int longest,
        LengthUnit unit,
        boolean richText,
        boolean threads,
        boolean attachments,
        boolean idempotent,
        boolean onlyAnswers) {

    /** A mailbox knows no such limits. */
    public static final Limits MAIL = new Limits(
            Optional.empty(),
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            LengthUnit.CODE_POINTS,
            true,
            true,
            true,
            true,
            false);

    /** A chat that is always open to those who began it. */
    public static Limits chat(int longest, LengthUnit unit) {
        return new Limits(Optional.empty(), Integer.MAX_VALUE, longest, unit, false, false, false, false, true);
    }

    public Limits within(Duration window, int replies) {
        return new Limits(
                Optional.of(window), replies, longest, unit, richText, threads, attachments, idempotent, onlyAnswers);
    }

    public Limits repeatable() {
        return new Limits(
                replyWindow, repliesInWindow, longest, unit, richText, threads, attachments, true, onlyAnswers);
    }

    /** Why nobody can be written to there now; empty where they can. */
    public Optional<String> obstacle(@Nullable Spot spot, Instant now) {
        var heardAt = spot == null ? null : spot.heardAt();
        if (spot == null || heardAt == null) {
            return onlyAnswers ? Optional.of("never-wrote") : Optional.empty();
        }
        if (replyWindow.isPresent() && !now.isBefore(heardAt.plus(replyWindow.get()))) {
            return Optional.of("window-closed");
        }
        return spot.said() >= repliesInWindow ? Optional.of("window-used-up") : Optional.empty();
    }
}
