package org.huiyin.notice;

import org.huiyin.people.Address;
import org.jspecify.annotations.Nullable;

/** How a notice reaches its person: over a channel to an address, on the page of the report, or not at all. */
record Way(
        String channel,
        @Nullable String address,
        NoticeState state,
        @Nullable String reason) {

    static final String PAGE = "page";

    static Way to(Address address) {
        return new Way(address.kind(), address.value(), NoticeState.DUE, null);
    }

    /** Shown where the person looks by themselves; with that it is done. */
    static Way page(String reason) {
        return new Way(PAGE, null, NoticeState.SENT, reason);
    }

    static Way none(Address address) {
        return none(address, "no-connector");
    }

    static Way none(Address address, String reason) {
        return new Way(address.kind(), address.value(), NoticeState.UNREACHABLE, reason);
    }

    boolean isMessage() {
        return state == NoticeState.DUE;
    }
}
