package org.huiyin.access;

import java.time.Duration;

/** How a member came in. */
public enum SessionKind {
    /** A browser with its cookie: ends after half an hour without a request. */
    BROWSER(Duration.ofHours(12), Duration.ofMinutes(30)),
    /** A program that logged in with a password. */
    API(Duration.ofHours(12), Duration.ofHours(12)),
    /** A personal access token: lives as long as its owner said. */
    TOKEN(Duration.ofDays(366), Duration.ofDays(366));

    private final Duration longest;
    private final Duration idle;

    SessionKind(Duration longest, Duration idle) {
        this.longest = longest;
        this.idle = idle;
    }

    public Duration longest() {
        return longest;
    }

    Duration idle() {
        return idle;
    }
}
