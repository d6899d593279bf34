package org.huiyin.release;

import java.time.Instant;
import org.huiyin.fix.FixKind;
import org.huiyin.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/** One fixed issue in a release: only what may stand in public. */
public record EntryCard(
        long issue,
        String publicTitle,
        Bilingual changed,
        @Nullable FixKind kind,
        @Nullable Instant fixedAt,
        int people) {}
