package org.huiyin.announcement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A release as it was posted on a channel.
 *
 * @param reason a key, then perhaps the words of the other side after a space
 * @param by who pressed
 */
public record AnnouncementCard(
        String channel,
        String text,
        AnnouncementState state,
        @Nullable String reason,
        String by,
        Instant at) {}
