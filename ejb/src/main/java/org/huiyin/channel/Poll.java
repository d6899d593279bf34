package org.huiyin.channel;

import org.jspecify.annotations.Nullable;

/** A vendor that is asked. */
public interface Poll extends Listener {

    boolean isPolled(Account account);

    /**
     * What is new since that position; null at the first time. What comes back is kept together with the new position, in
     * one transaction: nothing is lost between them and what comes twice is one.
     */
    Haul poll(Account account, @Nullable String position);
}
