package org.huiyin.importing;

/** A file that cannot be read, or not safely. The reason is the last part of a key of the bundle. */
final class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String reason;

    UnreadableFile(String reason) {
        super(reason);
        this.reason = reason;
    }

    UnreadableFile(String reason, Throwable cause) {
        super(reason, cause);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }

    /** The key of the sentence that says so. */
    String key() {
        return "importing.unreadable." + reason;
    }
}
