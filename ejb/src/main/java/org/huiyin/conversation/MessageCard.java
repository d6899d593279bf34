package org.huiyin.conversation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message as others see it. {@code report} is set where a reporter speaks. */
public record MessageCard(
        UUID id,
        @Nullable Long issue,
        MessageKind kind,
        String text,
        String author,
        @Nullable UUID report,
        boolean toEveryone,
        Instant at) {}
