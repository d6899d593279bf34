package org.huiyin.topic;

import java.util.UUID;
import org.huiyin.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/** A topic as others see it. Its description holds the words that people use for it. */
public record TopicCard(
        UUID id,
        Bilingual name,
        Bilingual description,
        Stage stage,
        ChainLink chainLink,
        @Nullable UUID workgroup,
        long version) {}
