package org.huiyin.channel;

import java.net.URI;

/** A vendor that calls us, at {@code /hooks/{channel}}. */
public interface Hook extends Listener {

    /**
     * Checks who calls, over the bytes as they came, and cuts a batch into its parts; interprets nothing more. The answer
     * leaves only after the parts were kept. Does no HTTP and asks no database: the vendor waits.
     */
    Arrival receive(Call call, Account account);

    /** Tells the vendor where to call, where that can be done from here; else it is only asked who we are. */
    default Probe register(Account account, URI hook) {
        return probe(account);
    }

    /** Whether everything is given that a caller is known by. Without it there is no endpoint. */
    boolean isHooked(Account account);
}
