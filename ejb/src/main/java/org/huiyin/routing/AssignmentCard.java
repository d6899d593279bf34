package org.huiyin.routing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiyin.shared.Actor;
import org.jspecify.annotations.Nullable;

/** Who has an issue, since when, and why. A rule is named as it was called when it decided. */
public record AssignmentCard(
        long issue,
        UUID workgroup,
        @Nullable UUID member,
        @Nullable UUID rule,
        @Nullable String ruleName,
        List<Reason> because,
        Actor.Kind by,
        String byName,
        Instant at) {

    public AssignmentCard {
        because = List.copyOf(because);
    }
}
