package org.huiyin.desk;

import java.time.Instant;
import org.huiyin.fix.FixCard;
import org.huiyin.shared.Bilingual;
import org.huiyin.shared.Words;
import org.jspecify.annotations.Nullable;

/** An outcome as it is shown; {@code kind} is set for fixes alone, {@code undoneAt} once it no longer stands. */
public record FixView(
        String id,
        String issue,
        String outcome,
        @Nullable String kind,
        Bilingual text,
        String by,
        Instant at,
        @Nullable Instant undoneAt,
        @Nullable String undoneBecause) {

    public static FixView of(FixCard fix) {
        return new FixView(
                fix.id().toString(),
                Long.toString(fix.issue()),
                Words.of(fix.outcome()),
                fix.kind() == null ? null : Words.of(fix.kind()),
                fix.text(),
                fix.by(),
                fix.at(),
                fix.undoneAt(),
                fix.undoneBecause());
    }

    public boolean stands() {
        return undoneAt == null;
    }
}
