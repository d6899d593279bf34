package org.huiyin.attachment;

/** The bytes are no image that is taken here. Carries the key of what to say about it. */
@SuppressWarnings("StaticAssignmentOfThrowable") // Without a stack: an answer, not a fault.
class UnreadableImage extends RuntimeException {

    static final UnreadableImage KIND = new UnreadableImage("attachment.kind");
    static final UnreadableImage BROKEN = new UnreadableImage("attachment.broken");
    static final UnreadableImage TOO_MANY_PIXELS = new UnreadableImage("attachment.too-many-pixels");

    private UnreadableImage(String key) {
        super(key, null, false, false);
    }

    String key() {
        return String.valueOf(getMessage());
    }
}
