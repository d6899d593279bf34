package org.huiyin.topic;

import java.util.UUID;
import org.huiyin.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/** A topic as an admin writes it down, unchecked: stage and link by their words, the workgroup by its id. */
public record NewTopic(
        @Nullable Bilingual name,
        @Nullable Bilingual description,
        @Nullable String stage,
        @Nullable String chainLink,
        @Nullable UUID workgroup) {}
