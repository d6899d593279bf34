package org.huiyin.web.topic;

import java.util.UUID;
import org.huiyin.shared.Bilingual;
import org.huiyin.shared.Words;
import org.huiyin.topic.TopicCard;
import org.jspecify.annotations.Nullable;

/** A topic as programs see it; its version is the ETag. */
public record TopicAnswer(
        UUID id,
        Bilingual name,
        Bilingual description,
        String stage,
        String chainLink,
        @Nullable UUID workgroup) {

    static TopicAnswer of(TopicCard card) {
        return new TopicAnswer(
                card.id(),
                card.name(),
                card.description(),
                Words.of(card.stage()),
                Words.of(card.chainLink()),
                card.workgroup());
    }
}
