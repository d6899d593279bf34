package org.huiyin.attachment;

import java.util.UUID;

/** An image that is already safe on disk, re-encoded and without metadata, and not yet part of a report. */
public record KeptImage(
        UUID id,
        String storageKey,
        String name,
        String mediaType,
        int width,
        int height,
        long sizeBytes,
        String sha256) {}
