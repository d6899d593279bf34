package org.huiyin.web.notice;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.huiyin.notice.NoticeCard;
import org.huiyin.notice.NoticeState;
import org.huiyin.people.Address;
import org.huiyin.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * A notice as the outbox shows it.
 *
 * @param address with most of it hidden: enough to recognise, not to write to
 * @param reason a key, then perhaps the words of the other side after a space
 * @param toldThrough the notice by which the person heard of it instead
 * @param passedOver ways that came first and were closed: {@code wechat window-closed, telegram no-connector}
 */
public record NoticeItem(
        UUID id,
        String kind,
        @Nullable String issue,
        String person,
        String channel,
        String state,
        String messageId,
        int attempts,
        @Nullable String reason,
        @Nullable String address,
        String locale,
        Instant createdAt,
        Instant dueAt,
        @Nullable Instant sentAt,
        @Nullable UUID toldThrough,
        @Nullable String passedOver) {

    /** A way that came first and was closed. */
    public record Closed(String way, String reason) {}

    static NoticeItem of(NoticeCard card) {
        var address = card.address();
        return new NoticeItem(
                card.id(),
                Words.of(card.kind()),
                card.issue() == null ? null : card.issue().toString(),
                card.person(),
                card.channel(),
                Words.of(card.state()),
                card.messageId(),
                card.attempts(),
                card.reason(),
                address == null ? null : hidden(address),
                card.locale(),
                card.createdAt(),
                card.dueAt(),
                card.sentAt(),
                card.toldThrough(),
                card.passedOver());
    }

    public List<Closed> closed() {
        return passedOver == null
                ? List.of()
                : Arrays.stream(passedOver.split(", "))
                        .map(leg -> leg.split(" ", 2))
                        .map(leg -> new Closed(leg[0], leg[leg.length - 1].split(" ", 2)[0]))
                        .toList();
    }

    /** The first part of the reason, for which there are words in every language. */
    public @Nullable String reasonKey() {
        return reason == null ? null : reason.split(" ", 2)[0];
    }

    /** What the other side said, in its own words. */
    public @Nullable String reasonWords() {
        var parts = reason == null ? new String[0] : reason.split(" ", 2);
        return parts.length == 2 ? parts[1] : null;
    }

    /** Where it stands, where it has no address. */
    public String placeKey() {
        return is(NoticeState.UNREACHABLE) ? "notice.nowhere" : "notice.on-page";
    }

    public boolean canBeRetried() {
        return !is(NoticeState.SENT) && !is(NoticeState.LEASED);
    }

    public boolean canBeCancelled() {
        return canBeRetried() && !is(NoticeState.CANCELLED);
    }

    private boolean is(NoticeState other) {
        return state.equals(Words.of(other));
    }

    private static String hidden(Address address) {
        int at = address.isEmail()
                ? address.value().lastIndexOf('@')
                : address.value().length();
        var first = address.value().substring(0, Math.min(1, at));
        return first + "***" + address.value().substring(at);
    }
}
