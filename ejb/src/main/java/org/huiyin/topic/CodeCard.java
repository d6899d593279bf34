package org.huiyin.topic;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A printed code as others see it. {@code signed} is what stands in the picture: nobody can make another one. */
public record CodeCard(
        UUID id,
        String signed,
        CodeKind kind,
        @Nullable String store,
        @Nullable String product,
        @Nullable String batch,
        @Nullable String place,
        long scans,
        Instant createdAt,
        boolean withdrawn) {

    /** What it stands for, in the words it was made with. */
    public List<String> about() {
        return Stream.of(store, product, batch, place).filter(Objects::nonNull).toList();
    }
}
