package org.huiyin.importing;

/** A file that cannot be read, or not safely. The reason is the last part of a key of the bundle. */
final class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnreadableFile(String reason) {
        super(reason);
    }

    UnreadableFile(String reason, Throwable cause) {
        super(reason, cause);
    }

    String reason() {
        return getMessage();
    }
}
