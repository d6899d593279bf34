package org.huiyin.attachment;

import java.util.UUID;

/**
 * A file that is already safe on disk. An image is re-encoded and without metadata; what is no image has no width and no
 * height and is as it came.
 */
public record KeptImage(
        UUID id,
        String storageKey,
        String name,
        String mediaType,
        int width,
        int height,
        long sizeBytes,
        String sha256) {

    public boolean isImage() {
        return width > 0;
    }
}
