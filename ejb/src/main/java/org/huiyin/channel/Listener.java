package org.huiyin.channel;

/** The way in: makes words out of what was kept. See {@link Hook} and {@link Poll} for how it comes to be kept. */
public interface Listener extends Connector {

    /**
     * What these bytes say. Called after they were kept, perhaps several times.
     *
     * @throws Unreadable where they never will say anything: they go to quarantine at once
     * @throws RuntimeException where something failed: tried again, then quarantine
     */
    Heard read(Raw raw, Account account);

    /** A file that a message only names. Called where {@link Incoming.Attachment#reference} is set. */
    default byte[] fetch(String reference, Account account) {
        throw new Unreadable("no-files");
    }
}
