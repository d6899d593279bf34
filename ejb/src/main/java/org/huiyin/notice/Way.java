package org.huiyin.notice;

import java.util.List;
import java.util.stream.Collectors;
import org.huiyin.people.Address;
import org.jspecify.annotations.Nullable;

/** How a notice reaches its person: over a channel to an address, on the page of the report, or not at all. */
record Way(
        String channel,
        @Nullable String address,
        NoticeState state,
        @Nullable String reason,
        @Nullable String passedOver) {

    static final String PAGE = "page";

    static Way to(Address address) {
        return new Way(address.kind(), address.value(), NoticeState.DUE, null, null);
    }

    /** Shown where the person looks by themselves; with that it is done. */
    static Way page(String reason) {
        return new Way(PAGE, null, NoticeState.SENT, reason, null);
    }

    static Way none(Address address) {
        return none(address, "no-connector");
    }

    static Way none(Address address, String reason) {
        return new Way(address.kind(), address.value(), NoticeState.UNREACHABLE, reason, null);
    }

    /** There is nothing to write to, and nobody holds the link of the page either. */
    static Way nowhere(String channel, String reason) {
        return new Way(channel, null, NoticeState.UNREACHABLE, reason, null);
    }

    /** @param closed the ways that came first, each with what closed it */
    Way insteadOf(List<Leg> closed) {
        var words = closed.stream().flatMap(leg -> leg.closed().stream()).collect(Collectors.joining(", "));
        return new Way(channel, address, state, reason, words.isEmpty() ? null : words);
    }

    /** For writing it down: what may be open when it leaves is not given up before. */
    Way planned() {
        boolean mayOpen = state == NoticeState.UNREACHABLE && reason != null && reason.startsWith("window-");
        return mayOpen ? new Way(channel, address, NoticeState.DUE, null, passedOver) : this;
    }

    boolean isPage() {
        return channel.equals(PAGE);
    }

    boolean isMessage() {
        return state == NoticeState.DUE;
    }
}
