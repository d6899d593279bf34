package org.huiyin.history;

import java.time.Instant;
import org.huiyin.shared.Actor;
import org.jspecify.annotations.Nullable;

/** One line of the trail as people read it. */
public record LogLine(
        Instant at,
        Actor.Kind by,
        String name,
        String action,
        @Nullable String before,
        @Nullable String after) {}
