package org.huiyin.channel;

import java.util.List;

/**
 * One kind of channel: what it can do, what it needs, and the way back out. What comes in comes by {@link Hook}, by {@link
 * Poll}, or by both. Always called outside any transaction. Holds no state of a channel but caches: several channels may be
 * of one kind, and each call brings the {@link Account} it is about.
 */
public interface Connector {

    /** Such as {@code email}; stands in the table of channels and names the sentences of the set-up page. */
    String kind();

    Limits limits();

    /** What the operator must give, in the order of the set-up page. */
    default List<Field> fields() {
        return List.of();
    }

    /** False while nothing can leave: then messages wait, readable in the outbox. */
    boolean isConnected(Account account);

    /** Sends one message to one person, once. Never throws for what the other side says; that is the {@link Sending}. */
    Sending send(Outgoing message, Account account);

    /** Asks the vendor whether the account works, without telling anybody anything. */
    default Probe probe(Account account) {
        return isConnected(account) ? new Probe.Works("") : new Probe.Fails("not-set-up");
    }
}
