package org.huiyin.web.release;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiyin.release.ReleaseCard;
import org.huiyin.shared.Bilingual;
import org.huiyin.shared.Words;
import org.jspecify.annotations.Nullable;

/** A release in the API. */
public record ReleaseAnswer(
        UUID release,
        String slug,
        Bilingual title,
        Bilingual text,
        String state,
        List<String> issues,
        long people,
        @Nullable Instant publishAt,
        @Nullable Instant publishedAt,
        @Nullable Instant correctedAt,
        Instant updatedAt,
        @Nullable String url) {

    static ReleaseAnswer of(ReleaseCard card, String url) {
        return new ReleaseAnswer(
                card.id(),
                card.slug(),
                card.title(),
                card.text(),
                Words.of(card.state()),
                card.entries().stream()
                        .map(entry -> Long.toString(entry.issue()))
                        .toList(),
                card.people(),
                card.publishAt(),
                card.publishedAt(),
                card.correctedAt(),
                card.updatedAt(),
                card.isPublic() ? url : null);
    }
}
