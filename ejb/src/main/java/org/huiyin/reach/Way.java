package org.huiyin.reach;

import java.util.List;
import java.util.stream.Collectors;
import org.huiyin.people.Address;
import org.jspecify.annotations.Nullable;

/**
 * How words reach a person at this moment: over a channel to an address, on the page of the report, or not at all.
 *
 * @param reason a key that says why it is no message; null where it is one
 * @param passedOver ways that came first and were closed: {@code wechat window-closed, telegram no-connector}
 */
public record Way(
        String channel,
        @Nullable String address,
        Kind kind,
        @Nullable String reason,
        @Nullable String passedOver) {

    /** The channel of what is read on the page of the report. */
    public static final String PAGE = "page";

    public enum Kind {
        /** Leaves over the channel to the address. */
        MESSAGE,
        /** Is read where the person looks by themselves. */
        PAGE,
        /** There is no way that this installation knows. */
        NONE
    }

    public static Way to(Address address) {
        return to(address, null);
    }

    /** @param passedOver the ways that came first, as another way named them */
    public static Way to(Address address, @Nullable String passedOver) {
        return new Way(address.kind(), address.value(), Kind.MESSAGE, null, passedOver);
    }

    /** Shown where the person looks by themselves; with that it is done. */
    public static Way page(String reason) {
        return new Way(PAGE, null, Kind.PAGE, reason, null);
    }

    static Way none(Address address) {
        return none(address, "no-connector");
    }

    static Way none(Address address, String reason) {
        return new Way(address.kind(), address.value(), Kind.NONE, reason, null);
    }

    /** There is nothing to write to, and nobody holds the link of the page either. */
    static Way nowhere(String channel, String reason) {
        return new Way(channel, null, Kind.NONE, reason, null);
    }

    /** @param closed the ways that came first, each with what closed it */
    Way insteadOf(List<Leg> closed) {
        var words = closed.stream().flatMap(leg -> leg.closed().stream()).collect(Collectors.joining(", "));
        return new Way(channel, address, kind, reason, words.isEmpty() ? null : words);
    }

    /** For writing it down: what may be open when it leaves is not given up before. */
    public Way planned() {
        boolean mayOpen = kind == Kind.NONE && reason != null && reason.startsWith("window-");
        return mayOpen ? new Way(channel, address, Kind.MESSAGE, null, passedOver) : this;
    }

    public boolean isPage() {
        return kind == Kind.PAGE;
    }

    public boolean isMessage() {
        return kind == Kind.MESSAGE;
    }
}
