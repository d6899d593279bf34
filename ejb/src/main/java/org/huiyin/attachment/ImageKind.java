package org.huiyin.attachment;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of images that are read, by their first bytes; what a sender calls them is not asked. */
enum ImageKind {
    JPEG("jpeg", 0xFF, 0xD8, 0xFF),
    PNG("png", 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A),
    GIF("gif", 'G', 'I', 'F', '8');

    private final String format;

    @SuppressWarnings("ImmutableEnumChecker")
    private final int[] start;

    ImageKind(String format, int... start) {
        this.format = format;
        this.start = start;
    }

    /** As the reader of the platform is named. */
    String format() {
        return format;
    }

    static Optional<ImageKind> of(byte[] bytes) {
        return Arrays.stream(values()).filter(kind -> kind.begins(bytes)).findFirst();
    }

    private boolean begins(byte[] bytes) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
