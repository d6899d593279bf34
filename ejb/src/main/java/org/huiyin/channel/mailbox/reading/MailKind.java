package org.huiyin.channel.mailbox.reading;

/** Who speaks in a mail. Only {@link #PERSON} is ever answered. */
public enum MailKind {
    PERSON,
    /** A machine: an absence note, a newsletter, a list. */
    AUTOMATIC,
    /** A mail server says what became of a mail of ours. */
    DELIVERY_REPORT,
    /** Our own mail came back. */
    OURS
}
