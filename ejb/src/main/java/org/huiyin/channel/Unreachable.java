package org.huiyin.channel;

import org.jspecify.annotations.Nullable;

/** The other side cannot be reached now; it is tried again. The reason is a key, then perhaps more after a space. */
public class Unreachable extends RuntimeException {

    public Unreachable(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
