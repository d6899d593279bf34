package org.huiyin.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rules of telling: when, and how often. Pure.
 *
 * @param undo how long staff can take something back before anybody is told
 * @param budget how many messages one person gets within 24 hours at most; 0 for any number
 * @param staleAfter a message that waited longer leaves only when a person says so
 */
record NoticePolicy(Duration undo, Optional<QuietHours> quiet, int budget, Duration staleAfter) {

    static final Duration BUDGET_PERIOD = Duration.ofHours(24);
    static final int MOST_ACKNOWLEDGEMENTS_PER_HOUR = 1;
    static final int MOST_ACKNOWLEDGEMENTS_PER_DAY = 3;

    NoticePolicy {
        if (undo.isNegative() || budget < 0 || staleAfter.isNegative()) {
            throw new IllegalArgumentException("Limits of notices are not negative");
        }
    }

    /** @param lately when messages to that person left or will leave */
    Instant dueAt(NoticeKind kind, Instant now, Collection<Instant> lately) {
        if (kind.isAskedFor()) {
            return now;
        }
        return within(now.plus(undo), lately);
    }

    /** That moment, or the first after it at which the budget is kept. */
    Instant within(Instant due, Collection<Instant> lately) {
        return budget == 0 ? due : withinBudget(due, lately);
    }

    /**
     * The first moment from which on fewer than the budget lie in the period before it. What has to wait waits for the same
     * moment and leaves together: it disturbs once.
     */
    private Instant withinBudget(Instant due, Collection<Instant> lately) {
        var counted = lately.stream()
                .filter(at -> at.isAfter(due.minus(BUDGET_PERIOD)))
                .distinct()
                .sorted()
                .toList();
        if (counted.size() < budget) {
            return due;
        }
        var last = counted.getLast();
        boolean isWaiting = last.isAfter(due);
        return isWaiting ? last : counted.get(counted.size() - budget).plus(BUDGET_PERIOD);
    }

    /** @param lately when acknowledgements were written for that mailbox within the last day */
    boolean mayAcknowledge(Instant now, Collection<Instant> lately) {
        long hour = lately.stream()
                .filter(at -> at.isAfter(now.minus(Duration.ofHours(1))))
                .count();
        long day = lately.stream()
                .filter(at -> at.isAfter(now.minus(Duration.ofDays(1))))
                .count();
        return hour < MOST_ACKNOWLEDGEMENTS_PER_HOUR && day < MOST_ACKNOWLEDGEMENTS_PER_DAY;
    }

    /** What may leave at that moment. */
    Set<NoticeKind> mayLeave(Instant now) {
        boolean quietNow = quiet.isPresent() && quiet.get().contains(now);
        return Arrays.stream(NoticeKind.values())
                .filter(kind -> !quietNow || kind.isAskedFor())
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean isStale(Instant dueAt, Instant now) {
        return dueAt.isBefore(now.minus(staleAfter));
    }
}
