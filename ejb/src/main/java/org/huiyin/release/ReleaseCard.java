package org.huiyin.release;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiyin.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/** A release with its entries. {@code people} counts everybody behind its issues, each once. */
public record ReleaseCard(
        UUID id,
        String slug,
        Bilingual title,
        Bilingual text,
        ReleaseState state,
        @Nullable Instant publishAt,
        @Nullable Instant publishedAt,
        @Nullable Instant correctedAt,
        Instant updatedAt,
        String by,
        List<EntryCard> entries,
        long people,
        long version) {

    public ReleaseCard {
        entries = List.copyOf(entries);
    }

    public boolean isPublic() {
        return state == ReleaseState.PUBLISHED;
    }
}
