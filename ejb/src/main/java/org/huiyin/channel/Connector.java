package org.huiyin.channel;

/** The way back out of one kind of channel. Called outside any transaction; one call is one message to one person. */
public interface Connector {

    /** The kind of address it reaches, such as {@code email}. */
    String kind();

    /** False while the operator has not set it up: then messages wait, readable in the outbox. */
    boolean isConnected();

    /** Sends once. Never throws for what the other side says; that is the {@link Sending}. */
    Sending send(Outgoing message);
}
