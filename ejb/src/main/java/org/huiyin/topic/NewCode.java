package org.huiyin.topic;

import org.jspecify.annotations.Nullable;

/** A code as somebody wants it printed, unchecked. {@code place} is where it will hang, such as the till. */
public record NewCode(
        @Nullable String kind,
        @Nullable String store,
        @Nullable String product,
        @Nullable String batch,
        @Nullable String place) {}
