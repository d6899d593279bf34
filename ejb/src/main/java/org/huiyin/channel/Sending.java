package org.huiyin.channel;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of one attempt. Reasons are a key, then perhaps the words of the other side after a space. */
public sealed interface Sending {

    /**
     * The other side took responsibility for it.
     *
     * @param key the name of our message on that channel, which an answer to it will carry; null where it has none
     */
    record Accepted(@Nullable String key) implements Sending {
        public Accepted() {
            this(null);
        }
    }

    /** Not now; the same message may be tried again, not before {@code pause} where the other side says how long. */
    record Later(String reason, @Nullable Duration pause) implements Sending {
        public Later(String reason) {
            this(reason, null);
        }
    }

    /** Never: that address or that message is refused for good. */
    record Refused(String reason) implements Sending {}

    /** There is no way to that person on this channel now; there is again once they write. Nothing was sent. */
    record CannotReach(String because) implements Sending {}

    /** Nobody can say whether it arrived, for example because the line broke after the last byte. */
    record Unknown(String reason) implements Sending {}
}
