package org.huiyin.channel;

/** What something that came in turned out to be. */
public sealed interface Heard permits Incoming, Heard.Presence, Heard.Proved, Heard.Bounce, Heard.Nothing {

    /**
     * Somebody came (followed, scanned) or left (unfollowed, blocked).
     *
     * @param scene what the code said that was scanned; empty where none was
     */
    record Presence(Incoming.Sender sender, boolean isHere, String scene, java.time.Instant at) implements Heard {}

    /**
     * Somebody gave their phone number, and the vendor vouches that it is the one of that account.
     *
     * @param phone as people write it
     */
    record Proved(Incoming.Sender sender, String phone, java.time.Instant at) implements Heard {}

    /**
     * A message of ours did not arrive after all.
     *
     * @param messageId ours, or the vendor's for it
     */
    record Bounce(String messageId, boolean isFinal, String reason) implements Heard {}

    /** Understood, and of no concern: an echo, an event nobody asked for. */
    record Nothing(String reason) implements Heard {}
}
