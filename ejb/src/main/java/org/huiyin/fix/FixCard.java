package org.huiyin.fix;

import java.time.Instant;
import java.util.UUID;
import org.huiyin.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/** An outcome as others see it; it stands until it is undone. {@code kind} is set for fixes alone. */
public record FixCard(
        UUID id,
        long issue,
        Outcome outcome,
        @Nullable FixKind kind,
        Bilingual text,
        String by,
        Instant at,
        @Nullable Instant undoneAt,
        @Nullable String undoneBecause) {

    public boolean stands() {
        return undoneAt == null;
    }
}
