package org.huiyin.web.live;

import java.util.Optional;

/** Tells who listens and to what. Answered by the part of the product that knows the log-in. */
public interface LiveAccess {

    /** The member whose request this is, by a name that stays the same over all sessions. */
    Optional<String> listener();

    /** Whether that topic exists for the member whose request this is. */
    boolean mayHear(String topic);
}
