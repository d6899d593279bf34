package org.huiyin.channel.mailbox.reading;

/** A mail that is not read, with the reason as a word for messages and quarantine. The same mail always fails alike. */
public final class UnreadableMail extends RuntimeException {

    private final String reason;

    public UnreadableMail(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** Such as {@code mail-too-deep}. */
    public String reason() {
        return reason;
    }
}
